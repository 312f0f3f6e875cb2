import type { Page } from '@playwright/test';
import { expect, test, wordsOf } from './support/test';
import { anAddress, aSentCase, aSession, confirmed, visit } from './support/visit';

const [en, ar] = [wordsOf('en'), wordsOf('ar')];

async function ask(page: Page, text: string) {
  if (!(await page.locator('[name=text]').isVisible())) await page.locator('#write summary').first().click();
  await page.locator('[name=text]').fill(text);
  await page.locator('[name=language]').selectOption('ar');
  await page.getByRole('button', { name: en.conversation.form.send }).click();
  await expect(page.locator('li').getByText(text)).toBeVisible();
}

test('a mother and a coordinator see what the other does without loading a page, and nothing typed is lost', async ({
  browser,
  stage,
  coordinator,
}) => {
  const session = await aSession(stage, coordinator.email);
  const desk = await visit(browser, stage, { session, width: 1280 });
  await desk.goto('/en/desk');
  const email = anAddress();
  const { reference } = await aSentCase(browser, stage, email);
  await expect(desk.locator(`a[href$="${reference}"]`).first()).toBeVisible({ timeout: 5_000 });

  const mother = await visit(browser, stage, { session: await confirmed(stage, email) });
  await mother.goto(`/ar/journey/${reference}/messages`);
  const staff = await visit(browser, stage, { session: await aSession(stage, coordinator.email), width: 1280 });
  await staff.goto(`/en/desk/cases/${reference}/messages`);
  await ask(staff, 'متى كانت آخر عملية؟');
  await expect(mother.getByText('متى كانت آخر عملية؟')).toBeVisible({ timeout: 5_000 });
  await expect(mother.getByText(ar.common.live.shown)).toHaveRole('status');

  await mother.locator('#write summary').first().click();
  const box = mother.locator('[name=text]');
  await box.fill('كانت العملية في');
  await ask(staff, 'ومن أجراها؟');
  await expect(mother.getByText(ar.common.live.waiting)).toBeVisible({ timeout: 5_000 });
  await mother.screenshot({ path: '.data/live-ar-360.png' });
  await expect(mother.getByText('ومن أجراها؟')).toHaveCount(0);
  await mother.getByRole('button', { name: ar.common.live.show }).click();
  await expect(mother.getByText('ومن أجراها؟')).toBeVisible();
  await expect(box).toHaveValue('كانت العملية في');
  await expect(mother.getByText(ar.common.live.waiting)).toHaveCount(0);

  await mother.getByRole('button', { name: ar.conversation.form.send }).click();
  await expect(staff.locator('li').getByText('كانت العملية في')).toBeVisible({ timeout: 5_000 });
});
