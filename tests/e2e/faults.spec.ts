import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { embeddedPostgres } from '@/scripts/lib/embedded-postgres.mjs';
import { type Stage, startStage } from '@/tests/support/stage';
import { test as base, expect, goOn, wordsOf } from './support/test';
import { aDraft, anAddress, answersBefore, answersOf, aSentCase, aSession, confirmed, visit } from './support/visit';

type Cluster = Awaited<ReturnType<typeof embeddedPostgres>>;

/** The product on a PostgreSQL of its own, which tests may kill. */
const test = base.extend<object, { cluster: Cluster }>({
  cluster: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'homeward-faults-'));
      const cluster = await embeddedPostgres(folder);
      await use(cluster);
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  stage: [
    async ({ cluster }, use) => {
      const stage = await startStage(cluster.url());
      await use(stage);
      await stage.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const health = (stage: Stage) => fetch(`${stage.url}/api/health`);

async function killDatabase(cluster: Cluster, stage: Stage) {
  process.kill(cluster.pid(), 'SIGKILL');
  await expect.poll(async () => (await health(stage)).status, { timeout: 20_000 }).toBe(503);
}

async function reviveDatabase(cluster: Cluster, stage: Stage) {
  await cluster.revive();
  await expect.poll(async () => (await health(stage)).status, { timeout: 30_000 }).toBe(200);
}

const casesOf = (stage: Stage, email: string) =>
  stage.query(
    `SELECT c."reference" FROM "Case" c JOIN "Capacity" k ON k."patientId" = c."patientId"
     JOIN "Account" a ON a."id" = k."accountId" WHERE a."email" = $1`,
    [email],
  );

const ways: [Locale, boolean][] = [
  ['ar', true],
  ['ar', false],
  ['en', true],
  ['en', false],
];

/** Neither blank, nor a bare fault, nor in another language. */
async function expectSaid(page: Page, locale: Locale) {
  const words = wordsOf(locale);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
  const sentences = [words.problems.temporarilyUnavailable, words.common.unavailable.body];
  const said = async () => {
    const text = await page.locator('main').innerText();
    return sentences.some((sentence) => text.includes(sentence));
  };
  await expect.poll(said).toBe(true);
  expect(await page.content()).not.toContain('Internal Server Error');
}

for (const [locale, scripts] of ways)
  test(`An answer that is sent while the database is gone stays on the page, in ${locale} ${scripts ? 'with' : 'without'} scripts`, async ({
    browser,
    stage,
    cluster,
  }) => {
    const draft = await aDraft(stage, answersBefore('wishes', anAddress()), locale);
    const page = await visit(browser, stage, { scripts, draft });
    await page.goto(`/${locale}/inquiry/wishes`);
    await page.locator('[name=faith]').fill('الصلاة في أوقاتها <b>');
    await page.locator('[name=diet][value=halal]').check();
    await page.locator('[name=clinicianGender][value=woman]').check();
    await killDatabase(cluster, stage);
    const sick = await health(stage);
    expect([sick.status, sick.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await sick.json()).toMatchObject({ database: 'gone' });
    const expectTyped = async () => {
      await expectSaid(page, locale);
      await expect(page.locator('[name=faith]')).toHaveValue('الصلاة في أوقاتها <b>');
      await expect(page.locator('[name=diet][value=halal]')).toBeChecked();
      await expect(page.locator('[name=clinicianGender][value=woman]')).toBeChecked();
    };
    await goOn(page);
    await expect(page.locator('main [role=alert]').first()).toBeVisible();
    await expectTyped();
    await page.waitForTimeout(3_000);
    await goOn(page);
    await expectTyped();
    await reviveDatabase(cluster, stage);
    await goOn(page);
    await expect(page).toHaveURL(/inquiry\/decisions$/);
    expect((await answersOf(stage, draft)).wishes).toMatchObject({ diet: 'halal', clinicianGender: 'woman' });
    await page.context().close();
  });

for (const [locale, scripts] of ways.slice(0, 2))
  test(`What is sent while the database is gone is not called received, ${scripts ? 'with' : 'without'} scripts`, async ({
    browser,
    stage,
    cluster,
  }) => {
    const email = anAddress();
    const draft = await aDraft(stage, answersBefore('sent', email), locale);
    const page = await visit(browser, stage, { scripts, draft });
    await page.goto(`/${locale}/inquiry/check-answers`);
    await killDatabase(cluster, stage);
    await goOn(page);
    await expect(page.locator('main [role=alert]').first()).toBeVisible();
    await expectSaid(page, locale);
    await expect(page).toHaveURL(/check-answers(\?problem=temporarilyUnavailable)?$/);
    await expect(page.getByText(wordsOf(locale).inquiries.sent.title)).toHaveCount(0);
    await reviveDatabase(cluster, stage);
    expect(await casesOf(stage, email)).toHaveLength(0);
    await goOn(page);
    await expect(page).toHaveURL(/inquiry\/sent$/);
    expect(await casesOf(stage, email)).toHaveLength(1);
    await page.context().close();
  });

test('Every page says so while the database is gone, and comes back by itself', async ({
  browser,
  stage,
  cluster,
  coordinator,
}) => {
  const email = anAddress();
  const { reference } = await aSentCase(browser, stage, email);
  const [person, staff] = [await confirmed(stage, email), await aSession(stage, coordinator.email)];
  const draft = await aDraft(stage, answersBefore('condition', anAddress()));
  const looks: [path: string, tokens: object][] = [
    ['/journey', { session: person }],
    [`/journey/${reference}`, { session: person }],
    ['/desk', { session: staff }],
    [`/desk/cases/${reference}`, { session: staff }],
    ['/inquiry/condition', { draft }],
    ['/inquiry/check-answers', { draft }],
    ['/inquiry/sent', { draft }],
    ['/inquiry/leave', { draft }],
  ];
  await killDatabase(cluster, stage);
  for (const scripts of [false, true])
    for (const [path, tokens] of looks) {
      const page = await visit(browser, stage, { scripts, ...tokens });
      await page.goto(`/ar${path}`);
      await expectSaid(page, 'ar');
      await page.context().close();
    }
  const quiet = await visit(browser, stage, { scripts: false, draft });
  for (const path of ['', '/emergency', '/programmes/heart', '/contact', '/sign-in', '/sign-in/staff', '/inquiry']) {
    expect((await quiet.goto(`/ar${path}`))!.status(), path).toBe(200);
    await expect(quiet.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await quiet.goto('/ar/travel?nationality=KW');
  await expect(quiet.getByText(wordsOf('ar').travel.rules.away)).toBeVisible();
  await expect(quiet.getByText(wordsOf('ar').travel.visa.lead)).toBeVisible();
  await quiet.context().close();
  await reviveDatabase(cluster, stage);
  for (const [path, tokens] of looks.slice(0, 4)) {
    const page = await visit(browser, stage, { scripts: false, ...tokens });
    await page.goto(`/ar${path}`);
    await expect(page.getByText(wordsOf('ar').common.unavailable.body)).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.context().close();
  }
});

for (const scripts of [true, false])
  test(`Signing in, answering and deciding say so while the database is gone, ${scripts ? 'with' : 'without'} scripts`, async ({
    browser,
    stage,
    cluster,
    coordinator,
  }) => {
    const { reference } = await aSentCase(browser, stage, anAddress());
    const link = await visit(browser, stage, { scripts });
    const staff = await visit(browser, stage, { scripts });
    const begin = await visit(browser, stage, { scripts });
    const desk = await visit(browser, stage, { scripts, session: await aSession(stage, coordinator.email) });
    await link.goto('/ar/sign-in');
    await staff.goto('/ar/sign-in/staff');
    await begin.goto('/ar/inquiry');
    await desk.goto(`/ar/desk/cases/${reference}`);
    await killDatabase(cluster, stage);
    await link.locator('[name=email]').fill('noura@example.org');
    await staff.locator('[name=email]').fill(coordinator.email);
    await staff.locator('[name=password]').fill(coordinator.password);
    for (const page of [link, staff, begin]) await goOn(page);
    await desk.locator('main form button[type=submit]').first().click();
    for (const page of [link, staff, begin, desk]) {
      await expect(page.locator('main [role=alert]').first()).toBeVisible();
      await expectSaid(page, 'ar');
    }
    await expect(link.locator('[name=email]')).toHaveValue('noura@example.org');
    await expect(staff.locator('[name=password]')).toHaveValue('');
    await reviveDatabase(cluster, stage);
    await goOn(link);
    await expect(link).toHaveURL(/sign-in\/sent$/);
    await goOn(begin);
    await expect(begin).toHaveURL(/inquiry\/who$/);
    for (const page of [link, staff, begin, desk]) await page.context().close();
  });

test('The database goes while an answer is on its way, and no answer that was taken is lost', async ({
  browser,
  stage,
  cluster,
}) => {
  const draft = await aDraft(stage, answersBefore('condition', anAddress()));
  const page = await visit(browser, stage, { scripts: false, draft });
  for (let round = 0; round < 4; round++) {
    await page.goto('/ar/inquiry/condition');
    await page.locator('[name=known]').fill(`مرة ${round}`);
    const dying = new Promise<void>((done) =>
      setTimeout(() => (process.kill(cluster.pid(), 'SIGKILL'), done()), 20 * round),
    );
    await Promise.all([goOn(page), dying]);
    await page.waitForLoadState();
    const taken = page.url().endsWith('inquiry/phone');
    await reviveDatabase(cluster, stage);
    if (taken) expect((await answersOf(stage, draft)).condition!.known).toBe(`مرة ${round}`);
    else await expect(page.locator('[name=known]')).toHaveValue(`مرة ${round}`);
  }
  await page.context().close();
});

for (const locale of ['ar', 'en'] as const)
  test(`A server that dies under an open form takes nothing that was typed with it, in ${locale}`, async ({
    browser,
    stage,
  }) => {
    const draft = await aDraft(stage, answersBefore('condition', anAddress()), locale);
    const page = await visit(browser, stage, { draft });
    await page.goto(`/${locale}/inquiry/condition`);
    await page.locator('[name=known]').fill('وُلد ابني بثقب في القلب.');
    await stage.killWeb();
    await goOn(page);
    await expect(page.locator('main [role=alert]').first()).toHaveText(
      new RegExp(wordsOf(locale).problems.temporarilyUnavailable),
    );
    await expect(page.locator('[name=known]')).toHaveValue('وُلد ابني بثقب في القلب.');
    await stage.startWeb();
    await goOn(page);
    await expect(page).toHaveURL(/inquiry\/phone$/);
    expect((await answersOf(stage, draft)).condition!.known).toBe('وُلد ابني بثقب في القلب.');
    await page.context().close();
  });

test('A commit that fails is never called received, and the next try sends once', async ({ browser, stage }) => {
  await stage.query(`
    CREATE FUNCTION fail_late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
  await stage.query(`
    CREATE CONSTRAINT TRIGGER fail_late AFTER INSERT ON "Case" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION fail_late()`);
  const email = anAddress();
  const drafts = await Promise.all(['one', 'other'].map(() => aDraft(stage, answersBefore('sent', email))));
  try {
    for (const [at, draft] of drafts.entries()) {
      const page = await visit(browser, stage, { scripts: at === 0, draft });
      await page.goto('/ar/inquiry/check-answers');
      await goOn(page);
      await expect(page.locator('main [role=alert]').first()).toContainText(
        wordsOf('ar').problems.temporarilyUnavailable,
      );
      await expect(page).toHaveURL(/check-answers(\?problem=temporarilyUnavailable)?$/);
      await page.goto('/ar/inquiry/sent');
      await expect(page.getByTestId('reference')).toHaveCount(0);
      await page.context().close();
    }
    expect(await casesOf(stage, email)).toHaveLength(0);
    expect(await stage.query('SELECT 1 FROM "Mail" WHERE "recipient" = $1', [email])).toHaveLength(0);
    expect(await stage.query(`SELECT 1 FROM pgboss.job WHERE data::text LIKE '%' || $1 || '%'`, [email])).toHaveLength(
      0,
    );
  } finally {
    await stage.query('DROP TRIGGER fail_late ON "Case"');
    await stage.query('DROP FUNCTION fail_late');
  }
  const page = await visit(browser, stage, { draft: drafts[0] });
  await page.goto('/ar/inquiry/check-answers');
  await goOn(page);
  await expect(page).toHaveURL(/inquiry\/sent$/);
  expect(await casesOf(stage, email)).toHaveLength(1);
  await page.context().close();
});

test('A worker that is killed in mid-mail loses nothing: the next one sends it', async ({ browser, stage, mailTo }) => {
  const email = anAddress();
  const before = stage.mail.held();
  stage.mail.hold(true);
  try {
    await aSentCase(browser, stage, email);
    await expect.poll(() => stage.mail.held(), { timeout: 20_000 }).toBeGreaterThan(before);
    await stage.killWorker();
  } finally {
    stage.mail.hold(false);
  }
  expect(stage.mail.mails.some(({ recipient }) => recipient === email)).toBe(false);
  await stage.query(`UPDATE pgboss.job SET started_on = now() - interval '61 seconds' WHERE state = 'active'`);
  stage.startWorker();
  await expect
    .poll(() => stage.mail.mails.filter(({ recipient }) => recipient === email).length, { timeout: 100_000 })
    .toBeGreaterThan(0);
  const { link } = await mailTo(email);
  expect(link).toContain('/ar/confirm/');
  const [{ state }] = (await stage.query('SELECT "state"::text FROM "Mail" WHERE "recipient" = $1', [email])) as [
    { state: string },
  ];
  expect(state).toBe('sent');
});

test('Mail that was written while the worker was away leaves when it comes', async ({ browser, stage, mailTo }) => {
  await stage.killWorker();
  const email = anAddress();
  const { reference } = await aSentCase(browser, stage, email);
  stage.startWorker();
  expect((await mailTo(email)).subject).toContain(reference);
});
