import type { Page } from '@playwright/test';
import { expect, goOn } from './test';

export type Answer = Record<string, string | string[] | true>;

/** The mother in Kuwait, question by question, with what she types. */
export const motherInKuwait = (email: string, reads: string): [slug: string, answer: Answer][] => [
  ['who', { askingFor: 'relative' }],
  ['reach', { by: 'email', email }],
  ['relation', { relation: 'parent' }],
  ['authority', { authority: 'parentOfMinor' }],
  ['your-name', { written: 'نورة سالم العنزي' }],
  ['patient-name', { written: 'يوسف خالد العنزي', family: 'العنزي', passport: 'YOUSEF ALENEZI' }],
  ['birth-date', { birthCalendar: 'islamic-umalqura', birthDay: '١٤', birthMonth: '9', birthYear: '١٤٣٨' }],
  ['country', { country: 'KW' }],
  ['urgency', { signs: ['none'] }],
  ['programme', { programme: 'heart' }],
  ['condition', { known: 'وُلد ابني بثقب في القلب. <b>يتعب</b> بسرعة.' }],
  ['phone', { phoneCountry: 'KW', phone: '٩٩١٢٣٤٥٦' }],
  ['channel', { channel: 'whatsapp', timeZone: 'Asia/Kuwait', bestHours: ['evening'] }],
  ['languages', { speaks: 'ar', reads, interpreter: 'yes' }],
  ['payer', { payer: 'embassy', currency: 'KWD' }],
  ['wishes', { diet: ['halal'] }],
  ['decisions', { decides: 'family', toldFirst: 'writer' }],
  ['consent', { 'consent-privacyNotice': true, 'consent-healthData': true }],
];

async function fillField(page: Page, name: string, value: string | string[] | true) {
  const field = page.locator(`[name="${name}"]`);
  const kind = await field
    .first()
    .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName));
  if (kind === 'radio' || kind === 'checkbox') {
    for (const chosen of [value].flat())
      await page.locator(`[name="${name}"][value="${chosen === true ? 'yes' : chosen}"]`).check();
  } else if (kind === 'SELECT') await field.selectOption(value as string);
  else await field.fill(value as string);
}

export async function answer(page: Page, slug: string, answers: Answer) {
  await expect(page).toHaveURL(new RegExp(`/inquiry/${slug}$`));
  for (const [name, value] of Object.entries(answers)) await fillField(page, name, value);
  await goOn(page);
}

export async function begin(page: Page, locale: string) {
  await page.goto(`/${locale}/inquiry`);
  await goOn(page);
}

export async function sendInquiry(page: Page, locale: string, email: string) {
  await begin(page, locale);
  for (const [slug, answers] of motherInKuwait(email, locale)) await answer(page, slug, answers);
  await expect(page).toHaveURL(/check-answers$/);
  await goOn(page);
  await expect(page).toHaveURL(/inquiry\/sent$/);
  return (await page.getByTestId('reference').innerText()).replaceAll(/[^A-Z0-9-]/g, '');
}
