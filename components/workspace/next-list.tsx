import { useTranslations } from 'next-intl';
import { Surface } from '@/components/ui/surface';
import type { NextStep } from '@/lib/desk/next-steps';

/** What to do next, in order; each leads to where it is done. */
export function NextList({ steps }: { steps: NextStep[] }) {
  const t = useTranslations('workspace.next');
  return (
    <Surface tone="accent" className="space-y-2" aria-labelledby="next-title">
      <h2 id="next-title">{t('title')}</h2>
      <ol className="list-decimal ps-6">
        {steps.map(({ code, at }) => (
          <li key={code} className="py-1">
            {at ? (
              <a href={`#${at}`} className="inline-flex min-h-11 items-center font-semibold">
                {t(code)}
              </a>
            ) : (
              t(code)
            )}
          </li>
        ))}
      </ol>
    </Surface>
  );
}
