import type { Browser, Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { Stage } from '@/tests/support/stage';
import { motherInKuwait } from './support/inquiry';
import { barriers, complaints, flaws } from './support/look';
import { expect, test } from './support/test';
import { aDraft, aGuestLink, anAddress, answersBefore, aSentCase, aSession, visit } from './support/visit';

const longName = 'Maximiliane-Theodora Wolfeschlegelsteinhausenbergerdorff Andrianampoinimerina-Ra';
const longAddress = `${'wolfeschlegelsteinhausenbergerdorff'.repeat(2).slice(0, 60)}@hospital-international.example`;

type Tokens = { draft?: string; session?: string; 'record-link'?: string };
type Template = { path: string; tokens?: Tokens; mistaken?: true };

const ours: { templates?: Template[] } = {};

const everything = () => ({
  ...answersBefore('sent', longAddress),
  urgency: { signs: ['chestPain', 'breathing'] },
  emergency: { understood: 'yes' },
  'your-name': { written: longName, honorific: 'Großherzogliche Durchlaucht' },
  'patient-name': {
    written: longName,
    family: 'Wolfeschlegelsteinhausenbergerdorff',
    passport: longName.toUpperCase(),
  },
  condition: { known: `${longName}\n${'أ'.repeat(300)}`, hoped: 'https://example.org/'.repeat(12) },
});

/** Every template with the longest names there are; the steps as they look when all of it is wrong. */
async function prepare(browser: Browser, stage: Stage): Promise<Template[]> {
  await stage.seed();
  const { draft: sent } = await aSentCase(browser, stage, anAddress());
  const [{ reference }] = (await stage.query(
    `SELECT c."reference" FROM "Case" c JOIN "Capacity" k ON k."patientId" = c."patientId"
     JOIN "Account" a ON a."id" = k."accountId" WHERE a."email" = 'noura@demo.example'`,
  )) as [{ reference: string }];
  const [{ reference: sending, record }] = (await stage.query(
    `SELECT c."reference", r."id" AS "record" FROM "Record" r JOIN "Case" c ON c."id" = r."caseId"
     JOIN "ImagingStudy" s ON s."recordId" = r."id" JOIN "Capacity" k ON k."patientId" = c."patientId"
     JOIN "Account" a ON a."id" = k."accountId" WHERE a."email" = 'eusebio@demo.example'`,
  )) as [{ reference: string; record: string }];
  const sender = { session: await aSession(stage, 'eusebio@demo.example') };
  const person = { session: await aSession(stage, 'noura@demo.example') };
  const staff = { session: await aSession(stage, 'coordinator@demo.example') };
  const lead = { session: await aSession(stage, 'leadcoordinator@demo.example') };
  const administrator = { session: await aSession(stage, 'administrator@demo.example') };
  const guest = { 'record-link': await aGuestLink(stage, reference) };
  const [rule] = (await stage.query('SELECT "id" FROM "TravelRule" LIMIT 1')) as [{ id: string }];
  await stage.query('UPDATE "Patient" SET "writtenName" = $1, "passportName" = upper($1)', [longName]);
  await stage.query('UPDATE "Account" SET "writtenName" = $1', [longName]);
  const draft = { draft: await aDraft(stage, everything()) };
  const steps = [...motherInKuwait('', '').map(([slug]) => slug), 'emergency'];
  const open = [
    '',
    '/programmes',
    '/programmes/heart',
    '/how-it-goes',
    '/contact',
    '/privacy-and-rights',
    '/emergency',
    '/travel',
    '/send/x',
  ];
  const account = ['', '/sent', '/reference', '/staff', '/code', '/link/x'].map((step) => `/sign-in${step}`);
  const inquiry = ['', '/check-answers', '/leave', '/resume/x'].map((page) => `/inquiry${page}`);
  return [
    ...[...open, '/no-such-page', ...account, '/confirm/x'].map((path) => ({ path })),
    ...inquiry.map((path) => ({ path, tokens: draft })),
    ...steps.map((slug) => ({ path: `/inquiry/${slug}`, tokens: draft, mistaken: true as const })),
    { path: '/inquiry/sent', tokens: { draft: sent } },
    { path: '/journey', tokens: person },
    { path: '/account', tokens: person },
    { path: `/journey/${reference}`, tokens: person },
    { path: `/journey/${reference}/messages`, tokens: person },
    { path: `/desk/cases/${reference}/messages`, tokens: staff },
    { path: `/journey/${sending}/records`, tokens: sender },
    { path: `/journey/${sending}/records/${record}`, tokens: sender },
    { path: `/desk/cases/${sending}/records`, tokens: staff },
    { path: `/journey/${reference}/letters`, tokens: person },
    { path: `/journey/${reference}/records/phone`, tokens: person },
    { path: `/desk/cases/${reference}/letters`, tokens: staff },
    { path: '/send', tokens: guest },
    { path: '/desk/translations/glossary', tokens: administrator },
    { path: '/desk/languages', tokens: administrator },
    { path: '/desk/replies', tokens: administrator },
    { path: `/journey/${reference}/who-looked`, tokens: person },
    { path: '/desk/audit', tokens: administrator },
    { path: '/desk/break-glass', tokens: administrator, mistaken: true },
    { path: '/desk', tokens: staff },
    { path: '/desk/surge', tokens: lead },
    { path: `/desk/cases/${reference}`, tokens: staff },
    { path: '/desk/staff', tokens: administrator },
    { path: '/desk/account', tokens: administrator },
    { path: '/desk/travel-rules', tokens: administrator },
    { path: '/desk/travel-rules/new', tokens: administrator, mistaken: true },
    { path: `/desk/travel-rules/${rule.id}`, tokens: administrator },
    { path: `/desk/travel-rules/${rule.id}/ar`, tokens: administrator, mistaken: true },
    { path: '/journey/HW-7K3F-92QD', tokens: person },
  ];
}

/** Empties the form, spoils what may be empty, and sends it. */
async function mistake(page: Page) {
  await page.locator('main form').evaluate((form: HTMLFormElement) => {
    for (const field of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea, select')) {
      if (['radio', 'checkbox'].includes(field.type)) field.checked &&= field.name === 'birthCalendar';
      else if (field.name !== 'website') field.value = field.tagName === 'SELECT' ? '' : '   ';
      if (field.name === 'phone') field.value = '1';
      if (['faith', 'hoped'].includes(field.name)) field.value = 'x'.repeat(2001);
    }
    form.requestSubmit();
  });
  await expect(page.locator('main [role=alert]').first()).toBeVisible();
}

/** Two browsers at once, each with its half of the templates. */
async function lookAtAll(browser: Browser, stage: Stage, locale: Locale, dark: boolean) {
  ours.templates ??= await prepare(browser, stage);
  const queue = [...ours.templates];
  const found: string[] = [];
  const worker = async () => {
    const page = await visit(browser, stage, { dark });
    const heard = complaints(page, stage.url);
    for (let next = queue.shift(); next; next = queue.shift()) {
      await page.context().clearCookies();
      for (const [name, value] of Object.entries(next.tokens ?? {}))
        await page.context().addCookies([{ name: `homeward-${name}`, value, url: stage.url }]);
      await page.goto(`/${locale}${next.path}`);
      if (!new URL(page.url()).pathname.endsWith(next.path)) found.push(`${next.path}: led to ${page.url()}`);
      if (next.mistaken) await mistake(page);
      const all = [
        ...(await barriers(page, {
          rules: dark ? ['color-contrast'] : undefined,
          within: next.mistaken ? 'main' : 'html', // all steps stand in the same frame, which other templates show
        })),
        ...(dark ? [] : await flaws(page, locale)),
        ...heard(),
      ];
      found.push(...all.map((flaw) => `${next.path}: ${flaw}`));
    }
    await page.context().close();
  };
  await Promise.all([worker(), worker()]);
  return found;
}

test.describe('every template', () => {
  test.setTimeout(240_000);

  for (const locale of locales)
    test(`is whole in ${locale}, on a narrow phone and with the longest names`, async ({ browser, stage }) => {
      expect(await lookAtAll(browser, stage, locale, false)).toEqual([]);
    });

  for (const locale of ['en', 'ar'] as const)
    test(`can be read in the dark in ${locale}`, async ({ browser, stage }) => {
      expect(await lookAtAll(browser, stage, locale, true)).toEqual([]);
    });
});
