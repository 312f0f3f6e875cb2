import { useLocale, useTranslations } from 'next-intl';
import { control } from '@/components/forms/field-parts';
import { Button } from '@/components/ui/button';
import { pathIn } from '@/components/ui/link';
import { acuities, type Filters, sorts, stages, states } from '@/lib/desk/filters';
import { programmeCodes } from '@/lib/hospital/schema';
import { locales } from '@/lib/i18n/locales';
import { countryOptions } from '@/lib/people/countries';
import { languageName } from '@/lib/people/languages';
import type { Colleague } from './filter-names';
import { FilterSelect } from './filter-select';

type Props = { filters: Filters; colleagues: Colleague[] };

function useOptions(colleagues: Colleague[]) {
  const t = useTranslations();
  const locale = useLocale();
  return {
    stage: stages.map((value) => ({ value, label: t(`journey.stages.${value}`) })),
    programme: programmeCodes.map((value) => ({ value, label: t(`public.programmes.${value}.name`) })),
    language: locales.map((value) => ({ value, label: languageName(value, locale) })),
    country: countryOptions(locale).map(({ code, name }) => ({ value: code, label: name })),
    acuity: acuities.map((level) => ({
      value: String(level),
      label: level === 6 ? t('desk.queue.acuityOpen') : t('desk.queue.acuityIs', { level: String(level) }),
    })),
    owner: [
      ...(['me', 'none'] as const).map((value) => ({ value: value as string, label: t(`desk.queue.owners.${value}`) })),
      ...colleagues.map(({ id, writtenName }) => ({ value: id, label: writtenName })),
    ],
    state: states.map((value) => ({ value, label: t(`desk.queue.states.${value}`) })),
  };
}

/** A plain form that asks by address: it works without scripts, and what it shows can be sent to a colleague. */
export function QueueSearch({ filters, colleagues }: Props) {
  const t = useTranslations('desk.queue');
  const options = useOptions(colleagues);
  const chosen = Object.keys(options).some((name) => filters[name as keyof Filters] !== undefined);
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
      <details open={chosen || filters.sort !== 'urgency'}>
        <summary className="min-h-11 py-2 font-semibold">{t('filters')}</summary>
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          {Object.entries(options).map(([name, list]) => (
            <FilterSelect
              key={name}
              name={name}
              label={t(`fields.${name as keyof typeof options}`)}
              options={list}
              value={filters[name as keyof typeof options]}
              empty={t('any')}
            />
          ))}
          <FilterSelect
            name="sort"
            label={t('fields.sort')}
            options={sorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
            value={filters.sort}
          />
        </div>
      </details>
    </form>
  );
}
