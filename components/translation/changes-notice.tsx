import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { languageTag } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';
import type { TaskToTranslate } from '@/lib/translation/read-task';

const looks = { added: 'bg-good-soft font-semibold', removed: 'bg-danger-soft line-through' };

/** What changed since a translator began, by sign and word and not by colour alone; and the sentences that lost their place. */
export function ChangesNotice({ task }: { task: TaskToTranslate }) {
  const t = useTranslations('translation.task');
  const { changes, leftOver, fromLanguage, language } = task;
  if (!changes) return null;
  return (
    <Notice tone="caution" title={t('changedTitle')} role="status">
      <p>{t('changed')}</p>
      <p dir="auto" lang={languageTag(known(fromLanguage))} className="my-2 whitespace-pre-line">
        {changes.map(({ words, kind }, at) => {
          if (kind === 'same') return words;
          const Mark = kind === 'added' ? 'ins' : 'del';
          return (
            <Mark key={at} className={looks[kind]}>
              <span className="sr-only">{t(kind)} </span>
              {words}
            </Mark>
          );
        })}
      </p>
      {leftOver.length > 0 && (
        <>
          <p className="font-semibold">{t('leftOver')}</p>
          <ul lang={languageTag(known(language))} dir="auto" className="list-inside list-disc">
            {leftOver.map((words, at) => (
              <li key={at} dir="auto">
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
