import { known } from '@/lib/i18n/routing';
import { isCountry } from '@/lib/people/countries';

/** In which of our languages the hospitals of a country most likely read (CLDR); English where that is none of ours. */
export const languageOfCountry = (country: string) =>
  known(isCountry(country) ? new Intl.Locale(`und-${country}`).maximize().language : undefined);
