import { type Answer, answer } from './support/inquiry';
import { signInToDesk } from './support/sign-in';
import { expect, goOn, test, wordsOf } from './support/test';

/** A caller from Peru without e-mail, whose husband cannot breathe. */
const caller: [slug: string, answer: Answer][] = [
  ['who', { askingFor: 'relative' }],
  ['reach', { by: 'none' }],
  ['relation', { relation: 'spouse' }],
  ['authority', { authority: 'patientAsked' }],
  ['your-name', { written: 'Rosa Quispe' }],
  ['patient-name', { written: 'Félix Huamán Quispe' }],
  ['birth-date', { birthCalendar: 'gregory', birthDay: '15', birthMonth: '10', birthYear: '1957' }],
  ['country', { country: 'PE' }],
  ['urgency', { signs: ['breathing'] }],
  ['emergency', { understood: true }],
  ['programme', { programme: 'heart' }],
  ['condition', { known: 'Se agita al caminar.' }],
  ['phone', { phoneCountry: 'PE', phone: '912 345 678' }],
  ['channel', { channel: 'phone', timeZone: 'America/Lima' }],
  ['languages', { speaks: 'es', reads: 'es', interpreter: 'yes' }],
  ['payer', { payer: 'self', currency: 'PEN' }],
  ['wishes', {}],
  ['decisions', { decides: 'together', toldFirst: 'writer' }],
  ['consent', { 'consent-privacyNotice': true, 'consent-healthData': true }],
];

test('A coordinator enters what a caller with warning signs says, and the caller opens the journey with a phrase', async ({
  browser,
  stage,
  coordinator,
  mailTo,
}) => {
  const words = wordsOf('en');
  const desk = await (await browser.newContext({ baseURL: stage.url, javaScriptEnabled: false })).newPage();
  await signInToDesk(desk, coordinator);
  await desk.getByRole('button', { name: words.desk.enterByPhone }).click();
  await expect(desk.getByText(words.inquiries.voice)).toBeVisible();
  for (const [slug, given] of caller) {
    if (slug === 'emergency') await expect(desk.locator('a[href="tel:106"]')).toBeVisible();
    await answer(desk, slug, given);
  }
  await goOn(desk);
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(words.inquiries.sent.title);
  const shown = await desk.locator('main bdi').allInnerTexts();
  const reference = shown.find((text) => text.startsWith('HW-')) ?? '';
  const phrase = shown.find((text) => /^\d{4} \d{4} \d{4}$/.test(text)) ?? '';

  const urgent = await mailTo(coordinator.email, reference);
  expect(urgent.text).not.toContain('agita');
  await desk.goto(urgent.link);
  await expect(desk.getByText(words.inquiries.urgency.signs.breathing).first()).toBeVisible();
  await expect(desk.getByText(words.desk.case.byPhone)).toBeVisible();
  await desk.goto('/en/desk');
  await expect(desk.locator('main ol > li').first()).toContainText(reference);

  const caller2 = await (await browser.newContext({ baseURL: stage.url, javaScriptEnabled: false })).newPage();
  await caller2.goto('/es/sign-in/reference');
  await caller2.locator('[name=reference]').fill(reference.toLowerCase());
  await caller2.locator('[name=phrase]').fill('0000 0000 0000');
  await goOn(caller2);
  await expect(caller2.getByRole('alert').first()).toContainText(wordsOf('es').problems.signInRefused);
  await caller2.locator('[name=phrase]').fill(phrase);
  await goOn(caller2);
  await expect(caller2).toHaveURL(new RegExp(`/es/journey/${reference}$`));
  await expect(caller2.getByText(wordsOf('es').journey.now.inquiry)).toBeVisible();
});
