import { expect, test } from 'vitest';
import { consentsFor, jurisdictionOf } from '@/lib/hospital/jurisdictions';

test.each([
  ['FR', 'gdpr'],
  ['NO', 'gdpr'],
  ['GB', 'gdpr'],
  ['GP', 'gdpr'],
  ['SA', 'pdpl'],
  ['AE', 'pdpl'],
  ['CN', 'pipl'],
  ['cn', 'pipl'],
  ['HK', 'general'],
  ['KW', 'general'],
  ['MX', 'general'],
  ['', 'general'],
] as const)('somebody in %s reads the %s notice', (country, jurisdiction) => {
  expect(jurisdictionOf(country)).toBe(jurisdiction);
});

test.each(['gdpr', 'pdpl', 'pipl'] as const)('%s asks for health data and its transfer apart', (jurisdiction) => {
  const required = consentsFor(jurisdiction).filter((consent) => consent.required);
  expect(required.map(({ code }) => code)).toEqual(['privacyNotice', 'healthData', 'transferAbroad']);
});

test.each(['gdpr', 'pdpl', 'pipl', 'general'] as const)('under %s a messenger is a choice', (jurisdiction) => {
  expect(consentsFor(jurisdiction)).toContainEqual(
    expect.objectContaining({ code: 'contactByMessenger', required: false }),
  );
});
