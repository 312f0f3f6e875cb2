import { useLocale, useTranslations } from 'next-intl';
import { Isolate } from '@/components/ui/foreign';
import { countryOptions } from '@/lib/people/countries';
import { emergencyNumbersOf } from '@/lib/people/emergency-numbers';

type Country = ReturnType<typeof countryOptions>[number];

/** Countries under the first letter of their names; Chinese, which has no letters, stays one list. */
function byLetter(countries: Country[], locale: string) {
  const letter = ({ name }: Country) =>
    locale === 'zh' ? '' : name.replace(/^ال/u, '').normalize('NFD').charAt(0).toLocaleUpperCase(locale);
  const groups = new Map<string, Country[]>();
  for (const country of countries) groups.set(letter(country), [...(groups.get(letter(country)) ?? []), country]);
  return [...groups];
}

function Row({ code, name }: Country) {
  return (
    <li className="flex break-inside-avoid flex-wrap items-baseline justify-between gap-x-4 border-b border-line">
      <span className="py-2.5">{name}</span>
      <span className="ms-auto flex flex-wrap justify-end gap-4">
        {emergencyNumbersOf(code).map((number) => (
          <a
            key={number}
            href={`tel:${number}`}
            className="inline-flex min-h-11 min-w-11 items-center justify-end font-semibold tabular-nums"
          >
            <Isolate>{number}</Isolate>
          </a>
        ))}
      </span>
    </li>
  );
}

/** The numbers for an ambulance, country by country, in the order of the reader's alphabet. */
export function EmergencyNumbers() {
  const t = useTranslations('public.emergency');
  const locale = useLocale();
  const sure = countryOptions(locale).filter(({ code }) => emergencyNumbersOf(code).length > 0);
  return (
    <section className="space-y-6">
      <h2>{t('choosePlace')}</h2>
      <div className="gap-x-12 md:columns-2 lg:columns-3">
        {byLetter(sure, locale).map(([letter, countries]) => (
          <div key={letter} className="mb-6">
            {letter && <h3 className="break-after-avoid-column text-accent">{letter}</h3>}
            <ul>
              {countries.map((country) => (
                <Row key={country.code} {...country} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
