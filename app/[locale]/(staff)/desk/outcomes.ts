import { getTranslations } from 'next-intl/server';
import { isolated } from '@/components/ui/foreign';
import type { Outcome } from '@/lib/desk/assign-cases';
import type { Locale } from '@/lib/i18n/locales';

/** What happened to each case, in a sentence. */
export async function saidOf(outcomes: Outcome[], locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'desk.queue.outcomes' });
  return outcomes.map(({ reference, code, by = '' }) => {
    const told = code === 'taken' && !by ? 'released' : code;
    const said = t.markup(told, { ref: () => isolated(reference), name: `\u2068${by}\u2069` });
    return { reference, said };
  });
}
