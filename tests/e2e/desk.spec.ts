import type { Browser, Page } from '@playwright/test';
import { newReference } from '@/lib/people/references';
import type { Stage } from '@/tests/support/stage';
import { barriers, complaints, flaws } from './support/look';
import { expect, test, wordsOf } from './support/test';
import { aSession, visit } from './support/visit';

test.use({ stageName: 'desk' });

const words = wordsOf('en').desk;
const people = 400;

/** Four hundred inquiries of a weekend, one of them with warning signs, as their rows stand on Monday morning. */
const monday = `
  WITH n AS (SELECT nth, reference FROM unnest($1::text[]) WITH ORDINALITY AS given (reference, nth)),
  patients AS (INSERT INTO "Patient" ("id", "writtenName", "birthDate", "birthCalendar", "country", "createdAt")
    SELECT md5('p' || nth)::uuid, CASE nth % 3 WHEN 0 THEN 'نورة العنزي ' WHEN 1 THEN 'Айгерім Сейітқызы ' ELSE 'Rosa Quispe ' END ||
      CASE WHEN nth = 7 THEN repeat('Wolfeschlegelsteinhausenbergerdorff ', 2) ELSE '' END,
      '1980-01-01', 'gregory', CASE WHEN nth % 4 = 0 THEN 'KZ' ELSE 'KW' END, now() FROM n),
  cases AS (INSERT INTO "Case" ("id", "reference", "stage", "stageSince", "programme", "patientId", "openedAt")
    SELECT md5('c' || nth)::uuid, reference, 'inquiry', now(), 'heart',
      md5('p' || nth)::uuid, now() - nth * interval '7 minutes' FROM n)
  INSERT INTO "CarePromise" ("id", "caseId", "kind", "madeAt", "dueAt")
  SELECT md5('d' || nth)::uuid, md5('c' || nth)::uuid, CASE WHEN nth = 200 THEN 'redFlag' ELSE 'firstReply' END,
    now() - interval '1 day', now() + (nth - 20) * interval '10 minutes' FROM n`;

const ours: { ready?: Promise<unknown> } = {};
const references = () => Array.from({ length: people }, () => newReference());
const fill = (stage: Stage) => (ours.ready ??= stage.query(monday, [references()]));

async function hired(stage: Stage, role: string, name: string) {
  const email = `${role.toLowerCase()}.${Math.random().toString(36).slice(2)}@hospital.example`;
  await stage.admin('create', '--email', email, '--name', name, '--role', role);
  return email;
}

const at = async (browser: Browser, stage: Stage, email: string, more: { scripts?: boolean; width?: number } = {}) =>
  visit(browser, stage, { session: await aSession(stage, email), width: 1280, ...more });

const ownerOf = async (stage: Stage, reference: string) => {
  const [row] = await stage.query(
    `SELECT a."writtenName" AS name FROM "Case" c LEFT JOIN "Account" a ON a."id" = c."coordinatorId" WHERE c."reference" = $1`,
    [reference],
  );
  return row!.name;
};

/** A page hears keys once its scripts have run; nobody types faster than that, but a test does. */
async function keysAreHeard(page: Page) {
  const help = page.getByRole('dialog');
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(help).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
}

test('A coordinator opens the desk on a Monday and works it by keyboard alone', async ({ browser, stage }) => {
  await fill(stage);
  const page = await at(browser, stage, await hired(stage, 'coordinator', 'Lena Ortiz'));
  const heard = complaints(page, stage.url);
  await page.goto('/en/desk');
  await expect(page.getByText('400 cases')).toBeVisible();
  const rows = page.locator('[data-row]');
  await expect(rows).toHaveCount(50);
  await expect(rows.nth(0)).toContainText(words.queue.states.signs);
  await expect(rows.nth(1)).toContainText('hours late');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText(words.queue.keys.take);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  await expect(rows.nth(1).getByRole('link')).toBeFocused();
  const second = (await rows.nth(1).getByRole('link').getAttribute('id'))!;
  await page.keyboard.press('a');
  await expect(
    page.getByText(words.queue.outcomes.assigned.replace('<ref></ref>', `\u2066${second}\u2069`)),
  ).toBeVisible();
  expect(await ownerOf(stage, second)).toBe('Lena Ortiz');
  await page.keyboard.press('/');
  await page.keyboard.type('NOURA ALENEZI');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=NOURA\+ALENEZI/);
  await page.goto('/en/desk?owner=none&country=KZ');
  await expect(page.getByRole('link', { name: /Kazakhstan/ })).toBeVisible();
  const first = (await rows.nth(0).getByRole('link').getAttribute('id'))!;
  await keysAreHeard(page);
  await page.keyboard.press('a');
  await expect(page).toHaveURL(new RegExp(`/desk/cases/${first}$`));
  expect(await ownerOf(stage, first)).toBe('Lena Ortiz');
  expect(heard()).toEqual([]);
  await page.context().close();
});

test('Single keys can be turned off, and stay off', async ({ browser, stage }) => {
  await fill(stage);
  const page = await at(browser, stage, await hired(stage, 'coordinator', 'Quiet Keys'));
  await page.goto('/en/desk');
  await page.keyboard.press('?');
  await page.getByLabel(words.queue.keys.use).uncheck();
  await page.reload();
  await page.keyboard.press('j');
  await expect(page.locator('[data-row] a:focus')).toHaveCount(0);
  await page.context().close();
});

test('Of two coordinators who take the same case one wins, and the other reads who, without scripts too', async ({
  browser,
  stage,
}) => {
  await fill(stage);
  const lena = await at(browser, stage, await hired(stage, 'coordinator', 'Lena First'), { scripts: false });
  const marta = await at(browser, stage, await hired(stage, 'coordinator', 'Marta Second'), { scripts: false });
  for (const page of [lena, marta]) {
    await page.goto('/en/desk?sort=newest&owner=none');
    await page.locator('[data-row] input').first().check();
  }
  const reference = (await lena.locator('[data-row] a').first().getAttribute('id'))!;
  for (const page of [lena, marta]) await page.getByRole('button', { name: words.queue.assign }).click();
  await expect(marta.getByRole('status').filter({ hasText: 'Lena First' })).toContainText(reference);
  expect(await ownerOf(stage, reference)).toBe('Lena First');
  for (const page of [lena, marta]) await page.context().close();
});

test('Filters, a search, pages and views work without scripts, and nonsense has a note', async ({ browser, stage }) => {
  await fill(stage);
  const page = await at(browser, stage, await hired(stage, 'coordinator', 'No Scripts'), { scripts: false });
  await page.goto('/en/desk');
  await page.locator('summary', { hasText: words.queue.filters }).click();
  await page.getByLabel(words.queue.fields.country).selectOption('KZ');
  await page.getByRole('button', { name: words.queue.show }).click();
  await expect(page.getByText('100 cases')).toBeVisible();
  const first = await page.locator('[data-row] a').first().getAttribute('id');
  await page.getByRole('link', { name: words.queue.next }).click();
  await expect(page.getByRole('link', { name: words.queue.first })).toBeVisible();
  expect(await page.locator('[data-row] a').first().getAttribute('id')).not.toBe(first);
  await expect(page.locator('[data-row]')).toHaveCount(50);
  await page.getByRole('link', { name: words.queue.views.manage }).click();
  await page.getByLabel(words.queue.views.name).fill('Kazakhstan this week');
  await page.getByRole('button', { name: words.queue.views.save }).click();
  const view = page.getByRole('link', { name: 'Kazakhstan this week' });
  await expect(view).toHaveAttribute('aria-current', 'page');
  await page.goto('/en/desk?stage=moon&colour=red&state=overdue');
  await expect(page.getByText(/stage.*colour|colour.*stage/)).toBeVisible();
  await page.context().close();
});

test('What is seen leaves as a file in the language of the reader, for whoever may have it', async ({
  browser,
  stage,
}) => {
  await fill(stage);
  const page = await at(browser, stage, await hired(stage, 'coordinator', 'File Taker'));
  const nurse = await at(browser, stage, await hired(stage, 'nurseOnDuty', 'Night Nurse'));
  const stranger = await visit(browser, stage);
  const path = '/api/desk/cases?in=ar&country=KZ';
  const file = await page.request.get(path);
  expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8');
  const text = await file.text();
  const lines = text.trim().split('\r\n');
  expect(text.startsWith(`\ufeff${wordsOf('ar').desk.queue.columns.reference},`)).toBe(true);
  expect(lines).toHaveLength(101);
  for (const other of [nurse, stranger]) expect((await other.request.get(path)).status()).toBe(404);
  for (const one of [page, nurse, stranger]) await one.context().close();
});

test('The medical director sees the surge and moves the work of somebody who is ill; both are told', async ({
  browser,
  stage,
  mailTo,
}) => {
  await fill(stage);
  const ill = await hired(stage, 'coordinator', 'Ill Today');
  const well = await hired(stage, 'coordinator', 'Well Today');
  await stage.query(
    `UPDATE "Case" SET "coordinatorId" = (SELECT "id" FROM "Account" WHERE "email" = $1)
     WHERE "id" IN (SELECT "id" FROM "Case" WHERE "coordinatorId" IS NULL ORDER BY "dueAt" DESC LIMIT 30)`,
    [ill],
  );
  const page = await at(browser, stage, await hired(stage, 'medicalDirector', 'Dr. Halvorsen'));
  await page.goto('/en/desk/surge');
  const row = page.getByRole('row', { name: /Ill Today/ });
  await expect(row).toContainText('30');
  await row.getByRole('link', { name: /Move the work/ }).click();
  await page.getByRole('button', { name: words.surge.submit }).click();
  await expect(page.locator('#error-to')).toBeVisible();
  await page.getByLabel('Well Today').check();
  await page.getByRole('button', { name: words.surge.submit }).click();
  await expect(page.getByText(words.surge.moved)).toBeVisible();
  await expect(page.getByRole('row', { name: /Well Today/ })).toContainText('30');
  expect((await mailTo(well)).text).toContain('30 cases were given to you');
  expect((await mailTo(ill)).text).toContain('30 of your cases were moved');
  await page.context().close();
});

for (const locale of ['en', 'ar'] as const)
  test(`The desk, the board and the moving of work have no barriers in ${locale}`, async ({ browser, stage }) => {
    await fill(stage);
    const email = await hired(stage, 'leadCoordinator', 'Lead Lind');
    const [{ id }] = (await stage.query('SELECT "id" FROM "Account" WHERE "email" = $1', [email])) as [{ id: string }];
    await stage.query(
      `UPDATE "Case" SET "coordinatorId" = $1 WHERE "id" IN (SELECT "id" FROM "Case" WHERE "coordinatorId" IS NULL LIMIT 3)`,
      [id],
    );
    await hired(stage, 'coordinator', 'Somebody Else');
    const page = await at(browser, stage, email, { width: 360 });
    for (const path of [
      '/desk?owner=none&stage=inquiry&foo=1',
      '/desk?q=%F0%9F%99%82',
      '/desk/surge',
      `/desk/surge/${id}`,
    ]) {
      await page.goto(`/${locale}${path}`);
      expect([path, await barriers(page), await flaws(page, locale)]).toEqual([path, [], []]);
    }
    await page.context().close();
  });
