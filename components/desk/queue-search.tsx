import { useLocale, useTranslations } from 'next-intl';
import { control } from '@/components/forms/field-parts';
import { asText } from '@/components/ui/as-text';
import { Button } from '@/components/ui/button';
import { pathIn } from '@/components/ui/link';
import { acuities, type Filters, sorts, stages, states } from '@/lib/desk/filters';
import { programmeCodes } from '@/lib/hospital/schema';
import { type Locale, locales } from '@/lib/i18n/locales';
import { countryOptions } from '@/lib/people/countries';
import { languageName } from '@/lib/people/languages';
import type { Colleague } from './filter-names';
import { type Choice, type Filter, FilterSelects } from './filter-selects';

type Props = { filters: Filters; colleagues: Colleague[] };

type Fixed = 'stage' | 'programme' | 'language' | 'country' | 'acuity' | 'state' | 'sort';

/** Said once a language: there are 300, and every page of the desk lists them. */
const said = new Map<Locale, Record<Fixed, Choice[]>>();

function sayIn(locale: Locale, t: ReturnType<typeof useTranslations<never>>) {
  const level = (acuity: number) =>
    acuity === 6 ? t('desk.queue.acuityOpen') : t('desk.queue.acuityIs', { level: String(acuity) });
  return {
    stage: stages.map((code): Choice => [code, t(`journey.stages.${code}`)]),
    programme: programmeCodes.map((code): Choice => [code, t(`public.programmes.${code}.name`)]),
    language: locales.map((code): Choice => [code, languageName(code, locale)]),
    country: countryOptions(locale).map(({ code, name }): Choice => [code, name]),
    acuity: acuities.map((acuity): Choice => [String(acuity), level(acuity)]),
    state: states.map((code): Choice => [code, t(`desk.queue.states.${code}`)]),
    sort: sorts.map((code): Choice => [code, t(`desk.queue.sorts.${code}`)]),
  };
}

function useSelects({ filters, colleagues }: Props): Filter[] {
  const t = useTranslations();
  const locale = useLocale();
  const known = said.get(locale) ?? sayIn(locale, t);
  said.set(locale, known);
  const { state, sort, ...fixed } = known;
  const owner = [
    ...(['me', 'none'] as const).map((code): Choice => [code, t(`desk.queue.owners.${code}`)]),
    ...colleagues.map(({ id, writtenName }): Choice => [id, writtenName]),
  ];
  const select = (name: Fixed | 'owner', options: Choice[], empty?: string) =>
    ({ name, label: t(`desk.queue.fields.${name}`), options, value: filters[name], empty }) satisfies Filter;
  const none = t('desk.queue.any');
  const lists = Object.entries({ ...fixed, owner, state }) as [Fixed | 'owner', Choice[]][];
  return [...lists.map(([name, options]) => select(name, options, none)), select('sort', sort)];
}

/** A plain form that asks by address: it works without scripts, and what it shows can be sent to a colleague. */
export function QueueSearch({ filters, colleagues }: Props) {
  const t = useTranslations('desk.queue');
  const selects = useSelects({ filters, colleagues });
  return (
    <form method="get" action={pathIn(useLocale(), '/desk')} className="space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <label htmlFor="desk-search" className="font-semibold">
            {t('search')}
          </label>
          <p id="desk-search-hint" className="text-small text-quiet">
            {t('searchHint')}
          </p>
          <input
            id="desk-search"
            type="search"
            name="q"
            dir="auto"
            defaultValue={filters.q}
            aria-describedby="desk-search-hint"
            className={control}
          />
        </div>
        <Button type="submit">{t('show')}</Button>
      </div>
      <details>
        <summary className="min-h-11 py-2">
          <span className="font-semibold">{t('filters')}</span>
          <span className="text-small text-quiet"> · {t(`sorts.${filters.sort}`)}</span>
        </summary>
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <FilterSelects filters={asText(selects)} />
        </div>
      </details>
    </form>
  );
}
