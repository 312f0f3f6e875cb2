import { useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import { StateWord } from '@/components/ui/state-word';
import type { TaskToTranslate } from '@/lib/translation/read-task';

type Props = { segment: TaskToTranslate['segments'][number]; from: string; to: string };

/** What the house says elsewhere, beside one sentence. */
export function SentenceHelp({ segment: { terms, warnings, alike }, from, to }: Props) {
  const t = useTranslations('translation.task');
  const source = (words: string) => () => <Foreign lang={from}>{words}</Foreign>;
  const target = (words: string) => () => <Foreign lang={to}>{words}</Foreign>;
  return (
    <div className="space-y-2 text-small">
      {warnings.map((warning, at) => (
        <p key={at}>
          <StateWord tone="caution">
            {'lost' in warning
              ? t.rich('lost', { lost: source(warning.lost) })
              : t.rich('notFollowed', { term: source(warning.term), translation: target(warning.translation) })}
          </StateWord>
        </p>
      ))}
      {terms.length > 0 && (
        <div>
          <p className="text-quiet">{t('terms')}</p>
          <ul>
            {terms.map(({ id, term, translation }) => (
              <li key={id}>{t.rich('term', { term: source(term), translation: target(translation) })}</li>
            ))}
          </ul>
        </div>
      )}
      {alike.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-quiet underline">{t('alike')}</summary>
          <dl className="space-y-2">
            {alike.map(({ source: words, target: said }, at) => (
              <div key={at}>
                <dt lang={from} dir="auto">
                  {words}
                </dt>
                <dd lang={to} dir="auto" className="font-semibold">
                  {said}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
