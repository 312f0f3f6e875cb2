/** Whose privacy law applies beside HIPAA, which always does. */
export type Jurisdiction = 'gdpr' | 'pdpl' | 'pipl' | 'general';

export type ConsentCode = 'privacyNotice' | 'healthData' | 'transferAbroad' | 'contactByMessenger';

export type Consent = { code: ConsentCode; required: boolean; version: string };

// The hospital's counsel must confirm this file: which law applies, what it asks, and each wording behind a version.
const countries = {
  // European Union with its regions that have codes of their own; Iceland, Liechtenstein, Norway; the United Kingdom has
  // its own GDPR, which asks the same of us.
  gdpr: `AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
    AX GF GP MF MQ RE YT IS LI NO GB`,
  // Saudi Arabia, and the Emirates with a law of the same name.
  pdpl: 'SA AE',
  // Hong Kong and Macau have laws of their own.
  pipl: 'CN',
} satisfies Record<Exclude<Jurisdiction, 'general'>, string>;

const rules = (law: keyof typeof countries, country: string) => countries[law].split(/\s+/).includes(country);

/** By the country where the patient lives (ISO 3166-1 alpha-2). */
export function jurisdictionOf(country: string): Jurisdiction {
  const code = country.toUpperCase();
  return (['gdpr', 'pdpl', 'pipl'] as const).find((law) => rules(law, code)) ?? 'general';
}

const privacyNotice = { code: 'privacyNotice', required: true, version: '2026-01' } as const;
const healthData = { code: 'healthData', required: true, version: '2026-01' } as const;
const transferAbroad = { code: 'transferAbroad', required: true, version: '2026-01' } as const;
const contactByMessenger = { code: 'contactByMessenger', required: false, version: '2026-01' } as const;

// Health data and its transfer are asked apart: GDPR Art. 9 and 49, PIPL Art. 29 and 39, PDPL on sensitive data.
const asked: Record<Jurisdiction, readonly Consent[]> = {
  general: [privacyNotice, healthData, contactByMessenger],
  gdpr: [privacyNotice, healthData, transferAbroad, contactByMessenger],
  pdpl: [privacyNotice, healthData, transferAbroad, contactByMessenger],
  pipl: [privacyNotice, healthData, transferAbroad, contactByMessenger],
};

/** In the order in which they are asked; each is a box of its own, never ticked beforehand. */
export const consentsFor = (jurisdiction: Jurisdiction) => asked[jurisdiction];
