import { useLocale, useTranslations } from 'next-intl';
import type { Filters } from '@/lib/desk/filters';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { countryName } from '@/lib/people/countries';
import { languageName } from '@/lib/people/languages';

export type Colleague = { id: string; writtenName: string };

type Named = Exclude<keyof Filters, 'after' | 'sort'>;

const isolated = (text: string) => `\u2068${text}\u2069`;

/** What each filter is called where it is set, so that a reader sees at once why the list is short. */
export function useFilterNames(colleagues: Colleague[]) {
  const t = useTranslations();
  const locale = useLocale();
  const names: { [N in Named]: (value: NonNullable<Filters[N]>) => string } = {
    q: (text) => `${t('desk.queue.search')}: ${isolated(text)}`,
    stage: (stage) => t(`journey.stages.${stage}`),
    programme: (programme) => t(`public.programmes.${programme as ProgrammeCode}.name`),
    language: (language) => languageName(language, locale),
    country: (country) => countryName(country, locale),
    acuity: (level) => (level === 6 ? t('desk.queue.acuityOpen') : t('desk.queue.acuityIs', { level: String(level) })),
    owner: (owner) =>
      owner === 'me' || owner === 'none'
        ? t(`desk.queue.owners.${owner}`)
        : isolated(colleagues.find(({ id }) => id === owner)?.writtenName ?? owner),
    state: (state) => t(`desk.queue.states.${state}`),
  };
  return (filters: Filters) =>
    (Object.keys(names) as Named[]).flatMap((name) => {
      const value = filters[name];
      return value === undefined ? [] : [{ name, said: (names[name] as (value: unknown) => string)(value) }];
    });
}
