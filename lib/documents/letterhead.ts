import type { Hospital } from '@/lib/hospital/schema';
import { countryName } from '@/lib/people/countries';
import { showPhone } from '@/lib/people/phones';
import type { Letterhead } from './document';
import { latin } from './showable';

/** The facts of the house as they stand at the top of what it issues. */
export function letterheadOf({ name, address, internationalService, web }: Hospital): Letterhead {
  const { street, city, region, postalCode, country } = address;
  return {
    name: latin(name),
    lines: [
      latin(`${street}, ${city}, ${region} ${postalCode}, ${countryName(country, 'en')}`),
      latin(`${showPhone(internationalService.phone)} · ${internationalService.email} · ${new URL(web).host}`),
    ],
  };
}
