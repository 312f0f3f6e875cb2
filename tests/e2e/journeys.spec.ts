import { expect, test } from './support/test';
import { anAddress, aSentCase, confirmed, visit } from './support/visit';

test('A name in the list of journeys keeps its words whole beside a long stage', async ({ browser, stage }) => {
  const email = anAddress();
  const { reference } = await aSentCase(browser, stage, email);
  await stage.query(`UPDATE "Case" SET "stage" = 'review' WHERE "reference" = $1`, [reference]);
  const page = await visit(browser, stage, { session: await confirmed(stage, email) });
  await page.goto('/en/journey');
  const lines = await page
    .locator('main li > span')
    .first()
    .evaluate((name) => name.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(name).lineHeight));
  expect(Math.round(lines)).toBeLessThanOrEqual(2);
  await page.context().close();
});
