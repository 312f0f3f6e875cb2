import type { Page } from '@playwright/test';
import type { Stage } from '@/tests/support/stage';
import { expect, goOn, test } from './support/test';
import { aDraft, anAddress, answersBefore, fieldsOf, held, visit } from './support/visit';

const casesOf = (stage: Stage, email: string) =>
  stage.query(
    `SELECT c."reference", (SELECT count(*)::int FROM "Inquiry" i WHERE i."caseId" = c."id") AS inquiries,
       (SELECT count(*)::int FROM "Mail" m WHERE m."caseId" = c."id" AND m."recipient" = $1) AS mails
     FROM "Case" c JOIN "Capacity" k ON k."patientId" = c."patientId" JOIN "Account" a ON a."id" = k."accountId"
     WHERE a."email" = $1`,
    [email],
  );

const reference = async (page: Page) => (await page.getByTestId('reference').innerText()).replaceAll(/[^A-Z0-9-]/g, '');

async function expectOneCase(stage: Stage, email: string, seen: string[]) {
  const rows = await casesOf(stage, email);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ inquiries: 1, mails: 1 });
  expect(new Set(seen)).toEqual(new Set([rows[0]!.reference]));
}

async function ready(stage: Stage) {
  const email = anAddress();
  return { email, draft: await aDraft(stage, answersBefore('sent', email)) };
}

for (const scripts of [true, false])
  test(`Two clicks on "send" make one case, ${scripts ? 'with' : 'without'} scripts`, async ({ browser, stage }) => {
    const { email, draft } = await ready(stage);
    const page = await visit(browser, stage, { scripts, draft });
    await page.goto('/ar/inquiry/check-answers');
    await page.locator('main form button[type=submit]').last().dblclick();
    await expect(page).toHaveURL(/inquiry\/sent$/);
    await expectOneCase(stage, email, [await reference(page)]);
    await page.context().close();
  });

test('A request that is sent eight times at once, and again later, makes one case', async ({
  browser,
  stage,
  request,
}) => {
  const { email, draft } = await ready(stage);
  const page = await visit(browser, stage, { scripts: false, draft });
  await page.goto('/ar/inquiry/check-answers');
  const fields = Object.fromEntries(await fieldsOf(page));
  const send = () =>
    request.post(`${stage.url}/api/inquiries?locale=ar`, {
      form: fields,
      headers: { Cookie: held({ draft }), Origin: stage.url },
      maxRedirects: 0,
    });
  const answers = await Promise.all(Array.from({ length: 8 }, send));
  answers.push(await send());
  for (const answer of answers) {
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toMatch(/\/ar\/inquiry\/sent$/);
  }
  await page.goto('/ar/inquiry/sent');
  await expectOneCase(stage, email, [await reference(page)]);
  await page.context().close();
});

test('Two tabs that send the same answers show the same reference', async ({ browser, stage }) => {
  const { email, draft } = await ready(stage);
  const one = await visit(browser, stage, { draft });
  const other = await one.context().newPage();
  for (const tab of [one, other]) await tab.goto('/ar/inquiry/check-answers');
  await Promise.all([goOn(one), goOn(other)]);
  for (const tab of [one, other]) await expect(tab).toHaveURL(/inquiry\/sent$/);
  await expectOneCase(stage, email, [await reference(one), await reference(other)]);
  await one.context().close();
});

for (const scripts of [true, false])
  test(`Going back after sending and sending again makes one case, ${scripts ? 'with' : 'without'} scripts`, async ({
    browser,
    stage,
  }) => {
    const { email, draft } = await ready(stage);
    const page = await visit(browser, stage, { scripts, draft });
    await page.goto('/ar/inquiry/consent');
    await page.goto('/ar/inquiry/check-answers');
    await goOn(page);
    await expect(page).toHaveURL(/inquiry\/sent$/);
    const first = await reference(page);
    await page.goBack();
    const button = page.locator('main form button[type=submit]').last();
    if (/check-answers/.test(page.url()) && (await button.isVisible())) await button.click();
    await expect(page).toHaveURL(/inquiry\/sent$/);
    const second = await reference(page);
    await page.reload();
    await expectOneCase(stage, email, [first, second, await reference(page)]);
    await page.context().close();
  });

test('A tab that still shows a question cannot change what was sent', async ({ browser, stage }) => {
  const { email, draft } = await ready(stage);
  const one = await visit(browser, stage, { draft });
  const other = await one.context().newPage();
  await one.goto('/ar/inquiry/check-answers');
  await other.goto('/ar/inquiry/condition');
  await goOn(one);
  await expect(one).toHaveURL(/inquiry\/sent$/);
  await other.locator('[name=known]').fill('شيء آخر');
  await goOn(other);
  await expect(other.locator('[role=alert]').or(other.getByTestId('reference')).first()).toBeVisible();
  const [inquiry] = await stage.query(
    `SELECT i."answers" #>> '{condition,known}' AS known FROM "Inquiry" i JOIN "Case" c ON c."id" = i."caseId" WHERE c."reference" = $1`,
    [await reference(one)],
  );
  expect(inquiry!.known).toContain('ثقب في القلب');
  await expectOneCase(stage, email, [await reference(one)]);
  await one.context().close();
});

test('Two tabs with two questions lose nothing of each other', async ({ browser, stage }) => {
  const { email, draft } = await ready(stage);
  const one = await visit(browser, stage, { draft });
  const other = await one.context().newPage();
  await one.goto('/ar/inquiry/condition');
  await other.goto('/ar/inquiry/wishes');
  await one.locator('[name=known]').fill('في هذا اللسان');
  await other.locator('[name=faith]').fill('في ذاك اللسان');
  await Promise.all([goOn(one), goOn(other)]);
  for (const tab of [one, other]) await expect(tab).toHaveURL(/check-answers$/);
  await one.reload();
  await expect(one.getByText('في هذا اللسان')).toBeVisible();
  await expect(one.getByText('في ذاك اللسان')).toBeVisible();
  expect(await casesOf(stage, email)).toHaveLength(0);
  await one.context().close();
});
