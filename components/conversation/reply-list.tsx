import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import type { KeptReply } from '@/lib/conversation/replies';
import { intlLocale } from '@/lib/i18n/locales';
import { languageName } from '@/lib/people/languages';
import { Written } from './written';

function Progress({ versions }: Pick<KeptReply, 'versions'>) {
  const t = useTranslations('translation.replies');
  const locale = useLocale();
  const list = new Intl.ListFormat(intlLocale(locale));
  const named = (isDone: boolean) =>
    list.format(
      versions
        .filter(({ state }) => (state === 'reviewed') === isDone)
        .map(({ language }) => languageName(language, locale)),
    );
  const [done, waiting] = [named(true), named(false)];
  return (
    <div className="text-small text-quiet">
      {done && <p>{t('reviewed', { languages: done })}</p>}
      {waiting && <p>{t('waiting', { languages: waiting })}</p>}
    </div>
  );
}

/** Every reply, with the languages in which it can be used. */
export function ReplyList({ replies }: { replies: KeptReply[] }) {
  const t = useTranslations('translation.replies');
  if (replies.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {replies.map(({ id, title, text, language, versions }) => (
        <li key={id} className="space-y-2 py-4">
          <Link href={`/desk/replies/${id}`} className="inline-flex min-h-11 items-center font-semibold">
            <Foreign>{title}</Foreign>
          </Link>
          <Written text={text} language={language} />
          <Progress versions={versions} />
        </li>
      ))}
    </ul>
  );
}
