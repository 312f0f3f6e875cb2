import { intlLocale, type Locale } from '@/lib/i18n/locales';
import { countryCodes, countryName, isCountry } from './countries';

/** Newer engines have the method, older ones the property; TypeScript knows neither. */
type Region = { getTimeZones?: () => string[] | undefined; timeZones?: string[] };

// The tz database gives Kosovo no zone of its own.
const lent: Record<string, string[]> = { XK: ['Europe/Belgrade'] };

/** IANA zones of a country (ISO 3166 alpha-2), none for what is no country. */
export function zonesOf(country: string): string[] {
  if (!isCountry(country)) return [];
  const region = new Intl.Locale(`und-${country}`) as Region;
  const zones = region.getTimeZones?.() ?? region.timeZones ?? [];
  return zones.length > 0 ? zones : (lent[country] ?? []);
}

// Asking by trial takes a third of a millisecond: the usual names are known beforehand.
const usual = new Set(Intl.supportedValuesOf('timeZone'));

/** An IANA name that this engine can count with; offsets such as `+03:00` are none. */
export function isTimeZone(text: string) {
  if (usual.has(text)) return true;
  if (!/^[A-Z][A-Za-z]+(\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

function nameOf(zone: string, locale: Locale, timeZoneName: 'shortGeneric' | 'longGeneric') {
  const format = new Intl.DateTimeFormat(intlLocale(locale), { timeZone: zone, timeZoneName });
  return format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** The zone as the reader's language calls it: "Pacific Time", "توقيت الكويت". */
export const zoneName = (zone: string, locale: Locale) => nameOf(zone, locale, 'longGeneric');

/** What a language puts around a place to make a zone of it ("… Time", "hora de …"), found by a place with a known name. */
function placeWithin(name: string, locale: Locale) {
  const [before = '', after = ''] = nameOf('Asia/Kuwait', locale, 'shortGeneric').split(countryName('KW', locale));
  const framed = name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length;
  return framed ? name.slice(before.length, name.length - after.length) : null;
}

// "PT" or "WIB" stand alone, without the words around a place.
const abbreviated = (name: string) => /^\p{Lu}{2,5}( \(.*\))?$/u.test(name) || /^(GMT|UTC)/.test(name);

let countriesByOnlyZone: Map<string, string> | undefined;

function countryOnlyIn(zone: string) {
  countriesByOnlyZone ??= new Map(
    countryCodes
      .map((code) => [code, zonesOf(code)] as const)
      .flatMap(([code, zones]) => (zones.length === 1 ? [[zones[0]!, code]] : [])),
  );
  return countriesByOnlyZone.get(zone);
}

const latin: Locale[] = ['en', 'es', 'fr', 'id', 'pt'];
const lastWords = (zone: string) => zone.split('/').at(-1)!.replaceAll('_', ' ');

function fallbackPlace(zone: string, locale: Locale) {
  const country = countryOnlyIn(zone);
  if (country) return countryName(country, locale);
  const general = zoneName(zone, locale);
  return latin.includes(locale) ? lastWords(zone) : (placeWithin(general, locale) ?? general);
}

/**
 * A place to stand beside a time, as in "10:00 (Los Angeles)": the country where it has one zone, else the city, in the
 * reader's language as far as CLDR names it.
 */
export function cityOf(zone: string, locale: Locale) {
  const name = nameOf(zone, locale, 'shortGeneric');
  return (abbreviated(name) ? null : placeWithin(name, locale)) ?? fallbackPlace(zone, locale);
}
