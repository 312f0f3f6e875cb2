import { useTranslations } from 'next-intl';
import { piecesOf } from '@/lib/conversation/links';
import { languageTag } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';

type Props = {
  text: string;
  language: string /** Staff see where an address leads; nobody gets a link from a message. */;
  hosts?: boolean;
};

/** What somebody wrote, in its own language and direction. */
export function Written({ text, language, hosts = false }: Props) {
  const t = useTranslations('conversation');
  const pieces = hosts ? piecesOf(text) : [{ words: text, host: undefined }];
  return (
    <p dir="auto" lang={languageTag(known(language))} className="measure wrap-anywhere whitespace-pre-line">
      {pieces.map(({ words, host }, at) =>
        host === undefined ? (
          words
        ) : (
          <span key={at}>
            <bdi dir="ltr">{words}</bdi>{' '}
            <bdi className="text-small text-quiet">({t('linkTo', { host: `\u2066${host}\u2069` })})</bdi>
          </span>
        ),
      )}
    </p>
  );
}
