import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { Messages } from '@/lib/i18n/messages';

type Query = Record<string, string | string[] | undefined>;

/** What came of the form that was sent, as the address says it. */
export function Outcome({ query: { sent, problem } }: { query: Query }) {
  const [t, problems] = [useTranslations('send'), useTranslations('problems')];
  const code = typeof problem === 'string' && problems.has(problem as never) ? problem : undefined;
  return (
    <>
      {Number(sent) > 0 && (
        <Notice tone="good" role="status">
          {t('sent')}
        </Notice>
      )}
      {code && (
        <Notice tone="danger" role="alert">
          {problems(code as Exclude<keyof Messages['problems'], 'takenBy'>)}
        </Notice>
      )}
    </>
  );
}
