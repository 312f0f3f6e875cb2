import type { Page } from '@playwright/test';
import { expect } from './test';

export type Member = { email: string; password: string; code: () => string };

/** The button of the form that asks for this; other ways to sign in stand on the same page. */
const send = (page: Page, field: string) =>
  page
    .locator('main form')
    .filter({ has: page.locator(`[name=${field}]`) })
    .locator('button[type=submit]')
    .click();

/** To the desk with password and one-time code; `room` is where this member's work is. */
export async function signInToDesk(page: Page, { email, password, code }: Member, locale = 'en', room = 'desk') {
  await page.goto(`/${locale}/desk`);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await send(page, 'password');
  await page.locator('[name=code]').fill(code());
  await send(page, 'code');
  await expect(page).toHaveURL(new RegExp(`/${locale}/${room}$`));
}
