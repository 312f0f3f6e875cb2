import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { expect, goOn, test, wordsOf } from './support/test';
import { aDraft, anAddress, answersBefore, answersOf, fieldsOf, held, visit } from './support/visit';

type Code = keyof Messages['validation'];
type Bad = { step: string; typed: Record<string, string | string[]>; field: string; code: Code };

const long = 'ا'.repeat(10_000);

/** What people and programs type, the field that is said to be wrong, and why. */
const bad: Bad[] = [
  { step: 'who', typed: {}, field: 'askingFor', code: 'required' },
  { step: 'reach', typed: {}, field: 'by', code: 'required' },
  { step: 'reach', typed: { by: 'email', email: '' }, field: 'email', code: 'required' },
  { step: 'reach', typed: { by: 'email', email: 'noura@' }, field: 'email', code: 'email' },
  {
    step: 'reach',
    typed: { by: 'email', email: `${'n'.repeat(10_000)}@example.org` },
    field: 'email',
    code: 'tooLong',
  },
  { step: 'relation', typed: {}, field: 'relation', code: 'required' },
  { step: 'authority', typed: {}, field: 'authority', code: 'required' },
  { step: 'your-name', typed: { written: '', honorific: 'أم يوسف' }, field: 'written', code: 'nameNeeded' },
  { step: 'your-name', typed: { written: 'نورة 😀' }, field: 'written', code: 'nameCharacters' },
  { step: 'your-name', typed: { written: 'نورة', honorific: long }, field: 'honorific', code: 'tooLong' },
  { step: 'patient-name', typed: { written: '<script>alert(1)</script>' }, field: 'written', code: 'nameCharacters' },
  { step: 'patient-name', typed: { written: long, spoken: 'يوسف' }, field: 'written', code: 'tooLong' },
  { step: 'patient-name', typed: { written: 'يوسف', passport: 'يوسف' }, field: 'passport', code: 'passportLetters' },
  { step: 'patient-name', typed: { written: 'يوسف خالد', family: 'سالم' }, field: 'family', code: 'familyNotInName' },
  {
    step: 'birth-date',
    typed: { birthDay: '5', birthMonth: '', birthYear: '' },
    field: 'birth',
    code: 'dateIncomplete',
  },
  {
    step: 'birth-date',
    typed: { birthCalendar: 'gregory', birthDay: '30', birthMonth: '2', birthYear: '2001' },
    field: 'birth',
    code: 'dateImpossible',
  },
  {
    step: 'birth-date',
    typed: { birthCalendar: 'islamic-umalqura', birthDay: '31', birthMonth: '8', birthYear: '1438' },
    field: 'birth',
    code: 'dateImpossible',
  },
  {
    step: 'birth-date',
    typed: { birthCalendar: 'gregory', birthDay: '1', birthMonth: '1', birthYear: '2099' },
    field: 'birth',
    code: 'dateInFuture',
  },
  { step: 'country', typed: { country: '' }, field: 'country', code: 'country' },
  { step: 'urgency', typed: {}, field: 'signs', code: 'required' },
  { step: 'urgency', typed: { signs: ['bleeding', 'none'] }, field: 'signs', code: 'noneAndOther' },
  { step: 'programme', typed: {}, field: 'programme', code: 'required' },
  { step: 'condition', typed: { known: ' \n ', hoped: 'نريد رأيًا.' }, field: 'known', code: 'required' },
  { step: 'condition', typed: { known: long }, field: 'known', code: 'tooLong' },
  { step: 'condition', typed: { known: 'قلب', hoped: long }, field: 'hoped', code: 'tooLong' },
  { step: 'phone', typed: { phoneCountry: '', phone: '99123456' }, field: 'phoneCountry', code: 'country' },
  {
    step: 'phone',
    typed: { phoneCountry: 'KW', phone: '+966 50 123 4567' },
    field: 'phone',
    code: 'phoneOtherCountry',
  },
  { step: 'phone', typed: { phoneCountry: 'KW', phone: '12' }, field: 'phone', code: 'phoneTooShort' },
  { step: 'phone', typed: { phoneCountry: 'KW', phone: 'اتصلوا بي' }, field: 'phone', code: 'phoneInvalid' },
  { step: 'channel', typed: { bestHours: ['morning'], timeZone: 'Asia/Kuwait' }, field: 'channel', code: 'required' },
  { step: 'channel', typed: { channel: 'phone', timeZone: '' }, field: 'timeZone', code: 'timeZone' },
  { step: 'languages', typed: { speaks: 'ar', reads: 'ar' }, field: 'interpreter', code: 'required' },
  { step: 'payer', typed: { payer: 'self', currency: '' }, field: 'currency', code: 'required' },
  { step: 'wishes', typed: { faith: long, diet: ['halal', 'vegan'] }, field: 'faith', code: 'tooLong' },
  { step: 'decisions', typed: { decides: 'together', decisionNote: 'معًا' }, field: 'toldFirst', code: 'required' },
  { step: 'consent', typed: { 'consent-privacyNotice': ['yes'] }, field: 'consent-healthData', code: 'mustAgree' },
];

async function type(page: Page, typed: Bad['typed']) {
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`[name="${name}"]`);
    const kind = await field.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName));
    if (kind === 'SELECT') await field.selectOption(value);
    else if (kind === 'radio' || kind === 'checkbox')
      for (const one of [value].flat()) await page.locator(`[name="${name}"][value="${one}"]`).check();
    else await field.fill(value as string);
  }
}

/** Everything in the form that a person typed or chose. */
const standing = async (page: Page) =>
  (await fieldsOf(page)).filter(([name, value]) => !name.startsWith('$') && value !== '');

async function expectSentence(page: Page, field: string, sentence: string) {
  const beside = page.locator(`[id="error-${field}"]`);
  await expect(beside).toContainText(sentence);
  await expect(page.locator(`[aria-describedby~="error-${field}"]`)).toHaveCount(1);
  await expect(page.locator('[role=alert]').first()).toContainText(sentence);
  await expect(page.locator(`[role=alert] a[href="#field-${field}"]`)).toBeVisible();
  await expect(page.locator(`[id="field-${field}"]`)).toHaveCount(1);
}

async function expectFocusInSummary(page: Page) {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
  await expect.poll(focused).toBe('alert');
}

const ways: [Locale, boolean][] = [
  ['ar', false],
  ['en', true],
];

for (const [locale, scripts] of ways)
  for (const step of new Set(bad.map((one) => one.step)))
    test(`What is wrong at "${step}" is said in ${locale} ${scripts ? 'with' : 'without'} scripts, and stays`, async ({
      browser,
      stage,
    }) => {
      const { validation } = wordsOf(locale);
      const before = answersBefore(step, anAddress());
      const draft = await aDraft(stage, before, locale);
      const page = await visit(browser, stage, { scripts, draft });
      for (const { typed, field, code } of bad.filter((one) => one.step === step)) {
        await page.goto(`/${locale}/inquiry/${step}`);
        await type(page, typed);
        const typedIn = await standing(page);
        await goOn(page);
        await expectSentence(page, field, validation[code]);
        await expectFocusInSummary(page);
        expect(await standing(page)).toEqual(typedIn);
      }
      expect(await answersOf(stage, draft)).toEqual(before);
      await page.context().close();
    });

test('Markup, null bytes and emoji are text, and never run', async ({ browser, stage }) => {
  const draft = await aDraft(stage, answersBefore('condition', anAddress()));
  const page = await visit(browser, stage, { draft });
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  const told = '<script>alert(1)</script><img src=x onerror=alert(2)> 😀 {{7*7}} ${7*7} \u202Eabc';
  await page.goto('/ar/inquiry/condition');
  await page.locator('[name=known]').fill(told);
  await goOn(page);
  await expect(page).toHaveURL(/inquiry\/phone$/);
  await page.goto('/ar/inquiry/condition');
  await expect(page.locator('[name=known]')).toHaveValue(/<script>alert\(1\)<\/script>.*😀 \{\{7\*7\}\}/);
  expect(ran).toEqual([]);
  await page.context().close();
});

test('A null byte, which no database text can hold, is left out of the answer', async ({ browser, stage, request }) => {
  const draft = await aDraft(stage, answersBefore('condition', anAddress()));
  const page = await visit(browser, stage, { scripts: false, draft });
  await page.goto('/ar/inquiry/condition');
  const fields = Object.fromEntries(await fieldsOf(page));
  const sent = await request.post(`${stage.url}/ar/inquiry/condition`, {
    multipart: { ...fields, known: 'قلب\u0000ي\uD800', hoped: '' },
    headers: { Cookie: held({ draft }), Origin: stage.url },
    maxRedirects: 0,
  });
  expect(sent.status()).toBe(303);
  expect((await answersOf(stage, draft)).condition!.known).toMatch(/^قلبي/);
  await page.context().close();
});

test('Fields that nobody asked for are not kept', async ({ browser, stage, request }) => {
  const draft = await aDraft(stage, answersBefore('who', anAddress()));
  const page = await visit(browser, stage, { scripts: false, draft });
  await page.goto('/en/inquiry/who');
  const fields = Object.fromEntries(await fieldsOf(page));
  await request.post(`${stage.url}/en/inquiry/who`, {
    multipart: { ...fields, askingFor: 'me', caseId: 'x', enteredById: 'y', stage: 'closed', __proto__x: 'z' },
    headers: { Cookie: held({ draft }), Origin: stage.url },
    maxRedirects: 0,
  });
  expect(await answersOf(stage, draft)).toEqual({ who: { askingFor: 'me' } });
  await page.context().close();
});

test('A form that is far too large is refused and nothing is kept', async ({ browser, stage, request }) => {
  const before = answersBefore('condition', anAddress());
  const draft = await aDraft(stage, before);
  const page = await visit(browser, stage, { scripts: false, draft });
  await page.goto('/ar/inquiry/condition');
  const fields = Object.fromEntries(await fieldsOf(page));
  for (const [size, status] of [
    [300 * 1024, [413]],
    [2 * 1024 * 1024, [413]],
  ] as const) {
    const sent = await request.post(`${stage.url}/ar/inquiry/condition`, {
      multipart: { ...fields, known: 'a'.repeat(size) },
      headers: { Cookie: held({ draft }), Origin: stage.url },
      maxRedirects: 0,
    });
    expect(status).toContain(sent.status());
    const said = await sent.text();
    expect(said).toContain('dir="rtl"');
    expect(said).not.toContain('Internal Server Error');
  }
  expect(await answersOf(stage, draft)).toEqual(before);
  await page.context().close();
});

test('A step that does not exist is not found, in the language of its address', async ({ browser, stage }) => {
  const draft = await aDraft(stage, answersBefore('consent', anAddress()));
  for (const scripts of [false, true]) {
    const page = await visit(browser, stage, { scripts, draft });
    const answer = await page.goto('/ar/inquiry/constructor');
    expect(answer!.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsOf('ar').common.notFound.title);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.context().close();
  }
});

test('A step further on than the answers leads back to the one that is due', async ({ browser, stage }) => {
  const draft = await aDraft(stage, answersBefore('patient-name', anAddress()));
  const page = await visit(browser, stage, { draft });
  for (const ahead of ['consent', 'emergency', 'check-answers']) {
    await page.goto(`/ar/inquiry/${ahead}`);
    await expect(page).toHaveURL(/inquiry\/patient-name$/);
  }
  await page.context().close();
});
