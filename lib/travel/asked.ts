import type { TravelPurpose } from '@/lib/db/generated/enums';
import { isCountry } from '@/lib/people/countries';
import { purposes } from './schema';

type Query = Record<string, string | string[] | undefined>;

export type Asked = { country?: string; purpose?: TravelPurpose };

/** What an address asks for; whatever is neither a country nor a purpose was not asked. */
export function readAsked({ nationality, purpose }: Query): Asked {
  return {
    country: typeof nationality === 'string' && isCountry(nationality) ? nationality : undefined,
    purpose: purposes.find((known) => known === purpose),
  };
}

/** The same question as an address, so that it stays when the language changes. */
export function askedPath({ country, purpose }: Asked) {
  const query = new URLSearchParams({ ...(country && { nationality: country }), ...(purpose && { purpose }) });
  return query.size > 0 ? `/travel?${query.toString()}` : '/travel';
}
