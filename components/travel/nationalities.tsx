import { useLocale, useTranslations } from 'next-intl';
import { intlLocale } from '@/lib/i18n/locales';
import { countryName } from '@/lib/people/countries';

/** The nationalities that a rule is about, by their names. */
export function Nationalities({ countries }: { countries: readonly string[] }) {
  const t = useTranslations('desk.travelRules');
  const locale = useLocale();
  if (countries.length === 0) return t('everyone');
  return new Intl.ListFormat(intlLocale(locale)).format(countries.map((code) => countryName(code, locale)));
}
