import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';
import { westernDigits } from './digits';

export type PhoneRefusal = 'phoneInvalid' | 'phoneOtherCountry' | 'phoneTooShort' | 'phoneTooLong';
export type ReadPhone = { ok: true; e164: string } | { ok: false; code: PhoneRefusal };

const refused = (code: PhoneRefusal): ReadPhone => ({ ok: false, code });

/** Copied numbers bring marks of direction, and full-width signs come from Chinese and Japanese keyboards. */
const plain = (typed: string) =>
  westernDigits(
    typed
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/\p{Pd}/gu, '-'),
  ).trim();

const looksLikeNumber = (text: string) => /^\+?[\d\s().\-/]+$/.test(text) && /\d/.test(text);

/** `00` stands for `+` in most countries; where it does not (0011 in Australia), the country's own reading is valid. */
const readings = (country: CountryCode, text: string) =>
  [...new Set([text.replace(/^00/, '+'), text])]
    .map((reading) => parsePhoneNumberFromString(reading, { defaultCountry: country, extract: false }))
    .filter((number): number is PhoneNumber => number?.isValid() === true);

function whyNot(country: CountryCode, text: string): ReadPhone {
  const international = text.replace(/^00/, '+');
  const number = parsePhoneNumberFromString(international, { defaultCountry: country, extract: false });
  if (number && number.countryCallingCode !== getCountryCallingCode(country)) return refused('phoneOtherCountry');
  const length = validatePhoneNumberLength(international, { defaultCountry: country });
  if (length === 'TOO_SHORT') return refused('phoneTooShort');
  return refused(length === 'TOO_LONG' ? 'phoneTooLong' : 'phoneInvalid');
}

/**
 * A phone number as typed for a country (ISO 3166 alpha-2), digits of any script, national or with `+` or `00`. Countries
 * that share a calling code (+1, +7) count as one: the number is dialled the same.
 */
export function readPhone(country: string, typed: string): ReadPhone {
  const text = plain(typed);
  if (!isSupportedCountry(country) || !looksLikeNumber(text)) return refused('phoneInvalid');
  const found = readings(country, text);
  const own = found.find((number) => number.countryCallingCode === getCountryCallingCode(country));
  if (own) return { ok: true, e164: own.number };
  return found.length > 0 ? refused('phoneOtherCountry') : whyNot(country, text);
}

/** In groups, with the calling code; right-to-left pages isolate it. */
export const showPhone = (e164: string) => parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;

/** `+965`; `null` for what is no country. */
export const callingCodeOf = (country: string) =>
  isSupportedCountry(country) ? `+${getCountryCallingCode(country)}` : null;

/** The country of a stored number, as far as its code tells. */
export const countryOfPhone = (e164: string | null) => (e164 ? parsePhoneNumberFromString(e164)?.country : undefined);
