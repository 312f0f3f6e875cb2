import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Foreign } from '@/components/ui/foreign';
import type { SuggestedReply } from '@/lib/conversation/replies';
import { languageName } from '@/lib/people/languages';
import { Written } from './written';

type Props = { replies: SuggestedReply[]; path: string; own: string };

/** Words that were reviewed before, in the reader's language where there are some. */
export function SuggestedReplies({ replies, path, own }: Props) {
  const t = useTranslations('conversation.replies');
  const locale = useLocale();
  if (replies.length === 0) return null;
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('suggested')}</summary>
      <ul className="divide-y divide-line border-y border-line">
        {replies.map(({ id, title, text, language, meaning }) => (
          <li key={id} className="space-y-2 py-4">
            <h2 className="text-body">
              <Foreign>{title}</Foreign> · {languageName(language, locale)}
            </h2>
            <Written text={text} language={language} />
            {meaning && (
              <>
                <p className="text-small text-quiet">{t('meaning')}</p>
                <Written text={meaning} language={own} />
              </>
            )}
            <ButtonLink href={`${path}?reply=${id}#write`} size="small" tone="quiet">
              {t('use')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
