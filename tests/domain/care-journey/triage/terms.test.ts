import { describe, expect, test } from 'vitest';
import { findSigns } from '@/lib/care-journey/triage/find-signs';
import { alarming, suggestAcuity } from '@/lib/care-journey/triage/suggest-acuity';
import { locales } from '@/lib/i18n/locales';
import { measure, sentencesIn } from './measure';

const shown = (ratio: number) => `${Math.round(ratio * 100)} %`;

describe.each(locales)('what people write in %s', (locale) => {
  test('is read: what is there is found, and what is found is there', () => {
    const { sentences, recall, precision, denialsKept, missed, wrong } = measure(locale);
    console.log(
      `${locale}: ${sentences} sentences, recall ${shown(recall)}, precision ${shown(precision)}, denials kept ${shown(denialsKept)}`,
    );
    expect(sentences).toBeGreaterThanOrEqual(25);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(denialsKept, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('is read as well by whoever chose another language on the page', () => {
    const { recall, precision } = measure(locale, locale === 'en' ? 'ar' : 'en');
    expect(Math.min(recall, precision)).toBeGreaterThanOrEqual(0.9);
  });

  test('a denial lowers what is suggested and never silences it', () => {
    const denying = sentencesIn(locale).filter(({ denied, signs }) => denied.length > 0 && signs.length === 0);
    expect(denying.length).toBeGreaterThanOrEqual(4);
    for (const { text, denied } of denying) {
      const found = findSigns(text, locale);
      const { acuity, reasons } = suggestAcuity({ ticked: [], found, age: 40 });
      expect(reasons, text).toContain(`denied.${denied[0]}`);
      expect(acuity, text).toBeGreaterThan(2);
      expect(alarming(found), text).toEqual([]);
    }
  });
});

test('a sign that is denied in one clause and said in another is said', () => {
  const found = findSigns('She had no chest pain yesterday, but now she has chest pain.', 'en');
  expect(alarming(found)).toEqual(['chestPain']);
});

test('people mix languages, and each of them is read', () => {
  const found = findSigns('ابني مريض جدا since Monday, he is short of breath.', 'ar');
  expect(alarming(found)).toEqual(['breathing']);
});

test('marks, case and the apostrophe of a telephone make no difference', () => {
  for (const text of ["He CAN'T BREATHE", 'he can’t breathe', 'Le falta el AIRE', 'لا يستطيعُ التنفّس'])
    expect(alarming(findSigns(text, 'en')), text).toEqual(['breathing']);
});

test('nothing, and a text of 5,000 letters without any sign, suggest what is usual', () => {
  for (const text of ['', '   ', 'x'.repeat(5000), 'a b '.repeat(1250)]) {
    expect(findSigns(text, 'en')).toEqual([]);
    expect(suggestAcuity({ ticked: [], found: findSigns(text, 'en'), age: 40 })).toEqual({ acuity: 4, reasons: [] });
  }
});

test('what was ticked counts whatever is written, and age counts where it makes frail', () => {
  expect(suggestAcuity({ ticked: ['stroke'], found: [{ sign: 'stroke', denied: true }], age: 0 })).toEqual({
    acuity: 1,
    reasons: ['ticked.stroke', 'denied.stroke', 'infant'],
  });
  expect(suggestAcuity({ ticked: [], found: [], age: 84 })).toEqual({ acuity: 3, reasons: ['aged'] });
});
