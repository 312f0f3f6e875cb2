import type { Browser, Page } from '@playwright/test';
import type { Messages } from '@/lib/i18n/messages';
import { dayIn } from '@/lib/people/moments';
import type { Stage } from '@/tests/support/stage';
import { barriers, flaws } from './support/look';
import { type Member, signInToDesk } from './support/sign-in';
import { expect, goOn, test, wordsOf } from './support/test';
import { aPlace, aSession, fieldsOf, held, visit } from './support/visit';

const words = wordsOf('en');
const inArabic = wordsOf('ar').travel;
const aDay = 24 * 3_600_000;

const isoDay = (days: number) => new Date(Date.now() + days * aDay).toISOString().slice(0, 10);

const text = 'Citizens of this country <b>need</b> a visa (B-2).\nAsk the consulate.';
const arabic = 'يحتاج مواطنو هذا البلد إلى تأشيرة (B-2).\nاسألوا القنصلية.';

/** A rule as the administrator types it; its source tells one rule from another. */
const typed = (source: string, changed: Record<string, string> = {}): Record<string, string> => ({
  kind: 'visa',
  countries: 'KW, MX',
  sourceName: source,
  sourceUrl: 'https://travel.state.gov/visitor.html',
  effectiveFrom: '2026-01-01',
  checkedBy: 'Ada Brennan',
  checkAgainBy: isoDay(60),
  language: 'en',
  text,
  reviewedBy: 'Lena Ortiz',
  ...changed,
});

async function fill(page: Page, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`[name="${name}"]`);
    if (name === 'kind') await page.locator(`[name=kind][value=${value}]`).check();
    else if (name === 'language') await field.selectOption(value);
    else await field.fill(value);
  }
}

const formOf = (page: Page, field: string) =>
  page.locator('main form').filter({ has: page.locator(`[name=${field}]`) });
const send = (page: Page, field: string) => formOf(page, field).locator('button[type=submit]').click();

async function atTheRules(browser: Browser, stage: Stage, { email }: Member, scripts = false) {
  const page = await visit(browser, stage, { scripts, session: await aSession(stage, email) });
  await page.goto('/en/desk/travel-rules');
  return page;
}

/** Resolves to the path of the rule's own page on the desk. */
async function publish(page: Page, source: string, changed = {}) {
  await page.goto('/en/desk/travel-rules/new');
  await fill(page, typed(source, changed));
  await send(page, 'sourceUrl');
  await expect(page.getByText(words.desk.travelRules.done)).toBeVisible();
  return new URL(page.url()).pathname;
}

const aSource = () => `Department of State ${Math.random().toString(36).slice(2, 8)}`;
const entry = (page: Page, source: string) => page.locator('article').filter({ hasText: source });
const filled = (sentence: string, values: Record<string, string>) =>
  sentence.replace(/<\/?contact>/g, '').replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);

test('An administrator publishes a rule, and everybody reads it at once, each in the words there are', async ({
  browser,
  stage,
  administrator,
}) => {
  const [source, reader] = [aSource(), await visit(browser, stage, { scripts: false })];
  const desk = await visit(browser, stage, { scripts: false });
  await signInToDesk(desk, administrator, 'en', 'desk/travel-rules');
  await desk.getByRole('link', { name: words.desk.travelRules.add }).click();
  const rule = await publish(desk, source);

  await reader.goto('/en/travel');
  await expect(entry(reader, source)).toHaveCount(0);
  await reader.locator('[name=nationality]').selectOption('KW');
  await reader.locator('[name=purpose][value=treatment]').check();
  await goOn(reader);
  await expect(reader).toHaveURL(/nationality=KW&purpose=treatment/);
  await expect(reader.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  const found = entry(reader, source);
  await expect(found).toContainText('<b>need</b>');
  await expect(found).toContainText(dayIn(new Date('2026-01-01'), 'en', 'UTC'));
  await expect(found).toContainText(/Checked by \u2068Ada Brennan\u2069 on/);
  await expect(found).toContainText(/reviewed by \u2068Lena Ortiz\u2069 on/);
  await expect(found.getByRole('link', { name: source })).toHaveAttribute('rel', 'noopener noreferrer');

  await reader
    .locator('a[hreflang=ar]')
    .first()
    .evaluate((link: HTMLAnchorElement) => link.click());
  await expect(reader).toHaveURL(/\/ar\/travel\?nationality=KW&purpose=treatment/);
  const english = entry(reader, source);
  await expect(english).toContainText(filled(inArabic.rules.notInLanguage, { language: 'الإنجليزية' }));
  await expect(english.locator('[lang=en][dir=ltr]')).toContainText('need');
  await expect(english.getByRole('note').getByRole('link')).toHaveAttribute('href', '/ar/contact');

  await desk.locator(`a[href="${rule}/ar"]`).click();
  await expect(desk.getByText('Ask the consulate.')).toBeVisible();
  await fill(desk, { text: arabic, reviewedBy: 'Karim Haddad' });
  await goOn(desk);
  await reader.reload();
  await expect(entry(reader, source).locator('[lang=ar][dir=rtl]')).toContainText('اسألوا القنصلية');
  await expect(entry(reader, source)).toContainText('Karim Haddad');
  await expect(entry(reader, source)).not.toContainText('Ask the consulate');

  for (const path of ['/ar/travel?nationality=KW', '/en/travel']) {
    await reader.goto(path);
    expect(await flaws(reader, path.startsWith('/ar') ? 'ar' : 'en')).toEqual([]);
  }
  await desk.context().close();
  await reader.context().close();
});

test('A rule that nobody checked in time says so, until somebody checks it, and a withdrawn one is gone', async ({
  browser,
  stage,
  administrator,
}) => {
  const [source, reader] = [aSource(), await visit(browser, stage)];
  const desk = await atTheRules(browser, stage, administrator);
  const rule = await publish(desk, source);
  const outOfDate = (page: Page) => entry(page, source).getByText(words.travel.rules.outOfDate.split('{')[0]!);
  await reader.goto('/en/travel?nationality=MX');
  await expect(outOfDate(reader)).toHaveCount(0);
  await stage.query(`UPDATE "TravelRule" SET "checkAgainBy" = $1 WHERE "sourceName" = $2`, [isoDay(-2), source]);
  await reader.reload();
  await expect(outOfDate(reader)).toBeVisible();
  await desk.goto('/en/desk/travel-rules');
  await expect(desk.locator('main li').filter({ hasText: source })).toContainText(
    words.desk.travelRules.states.outOfDate,
  );
  await desk.goto(rule);
  await fill(desk, { checkedBy: 'Kim Rivera', checkAgainBy: isoDay(30) });
  await send(desk, 'checkedBy');
  await reader.reload();
  await expect(outOfDate(reader)).toHaveCount(0);
  await expect(entry(reader, source)).toContainText('Kim Rivera');
  await desk.locator('details > summary', { hasText: words.desk.travelRules.withdraw }).click();
  await desk.locator('main details button[type=submit]').click();
  await expect(desk.getByText(words.desk.travelRules.states.withdrawn)).toBeVisible();
  await reader.reload();
  await expect(entry(reader, source)).toHaveCount(0);
  await desk.context().close();
  await reader.context().close();
});

test('A rule that begins later says when', async ({ browser, stage, administrator }) => {
  const source = aSource();
  const desk = await atTheRules(browser, stage, administrator);
  await publish(desk, source, { countries: '', effectiveFrom: isoDay(20) });
  const reader = await visit(browser, stage);
  await reader.goto('/ar/travel');
  await expect(entry(reader, source)).toContainText(inArabic.rules.notYet.split('{')[0]!);
  await desk.context().close();
  await reader.context().close();
});

type Code = keyof Messages['validation'];

const bad: [field: string, value: string, code: Code][] = [
  ['sourceName', '', 'required'],
  ['sourceUrl', '', 'required'],
  ['sourceUrl', 'http://travel.state.gov', 'httpsAddress'],
  ['sourceUrl', 'javascript:alert(1)', 'httpsAddress'],
  ['effectiveFrom', '', 'required'],
  ['effectiveUntil', '2025-12-31', 'dateTooEarly'],
  ['countries', 'KW XX', 'countryCodes'],
  ['checkedBy', ' ', 'required'],
  ['checkAgainBy', '2020-01-01', 'dateTooEarly'],
  ['checkAgainBy', '2072-01-01', 'dateTooLate'],
  ['language', '', 'required'],
  ['text', '', 'required'],
  ['text', 'x'.repeat(10_000), 'tooLong'],
  ['reviewedBy', '', 'required'],
];

for (const scripts of [false, true])
  test(`What is wrong with a rule is said ${scripts ? 'with' : 'without'} scripts, and what was typed stays`, async ({
    browser,
    stage,
    administrator,
  }) => {
    test.setTimeout(180_000);
    const desk = await atTheRules(browser, stage, administrator, scripts);
    for (const [field, value, code] of bad) {
      await desk.goto('/en/desk/travel-rules/new');
      await fill(desk, typed(aSource(), { [field]: value }));
      await send(desk, 'sourceUrl');
      await expect(desk.locator(`#error-${field}`)).toContainText(words.validation[code]);
      await expect(desk.locator(`[role=alert] a[href="#field-${field}"]`)).toBeVisible();
      await expect(desk.locator(`[name=${field}]`)).toHaveValue(value);
      await expect(desk.locator('[name=kind][value=visa]')).toBeChecked();
    }
    await desk.context().close();
  });

const strange = ['?nationality=XX', '?nationality=KW&nationality=SA', '?purpose=%3Cscript%3E&x=1', '?nationality=%00'];

for (const query of strange)
  test(`The address /travel${query} shows the rules for everybody`, async ({ browser, stage }) => {
    const page = await visit(browser, stage);
    const answer = await page.goto(`/ar/travel${query}`);
    expect(answer!.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(inArabic.rules.everyone);
    await page.context().close();
  });

test('Strangers are sent to sign in, and a coordinator finds no such page and publishes nothing', async ({
  browser,
  stage,
  administrator,
  coordinator,
  request,
}) => {
  const desk = await atTheRules(browser, stage, administrator);
  const rule = await publish(desk, aSource());
  const stranger = await visit(browser, stage);
  const session = await aSession(stage, coordinator.email);
  const colleague = await visit(browser, stage, { session });
  for (const path of ['/en/desk/travel-rules', '/en/desk/travel-rules/new', rule, `${rule}/ar`]) {
    await stranger.goto(path);
    await expect(stranger).toHaveURL(/\/en\/sign-in\/staff\?next=/);
    await colleague.goto(path);
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(words.common.notFound.title);
  }
  const source = aSource();
  await desk.goto('/en/desk/travel-rules/new');
  await fill(desk, typed(source));
  const fields = Object.fromEntries(await fieldsOf(desk, (await desk.locator('main form').count()) - 1));
  const post = (cookie: string) =>
    request.post(`${stage.url}/en/desk/travel-rules/new`, {
      multipart: fields,
      headers: { Cookie: cookie, Origin: stage.url, 'X-Forwarded-For': aPlace() },
      maxRedirects: 0,
    });
  for (const cookie of [held({ session }), '']) await post(cookie);
  const published = () => stage.query('SELECT 1 FROM "TravelRule" WHERE "sourceName" = $1', [source]);
  expect(await published()).toEqual([]);
  await post(held({ session: await aSession(stage, administrator.email) }));
  expect(await published()).toHaveLength(1);
  for (const page of [desk, stranger, colleague]) await page.context().close();
});

test('The pages of the rules have no barriers', async ({ browser, stage, administrator }) => {
  const desk = await atTheRules(browser, stage, administrator, true);
  const rule = await publish(desk, aSource());
  for (const path of [
    '/en/desk/travel-rules',
    '/en/desk/travel-rules/new',
    rule,
    `${rule}/ar`,
    '/en/travel',
    '/ar/travel',
  ]) {
    await desk.goto(path);
    expect([path, await barriers(desk), await flaws(desk, path.startsWith('/ar') ? 'ar' : 'en')]).toEqual([
      path,
      [],
      [],
    ]);
  }
  await desk.context().close();
});
