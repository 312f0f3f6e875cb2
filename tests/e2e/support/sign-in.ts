import type { Page } from '@playwright/test';
import { expect, goOn } from './test';

export type Member = { email: string; password: string; code: () => string };

/** To the desk with password and one-time code; `room` is where this member's work is. */
export async function signInToDesk(page: Page, { email, password, code }: Member, locale = 'en', room = 'desk') {
  await page.goto(`/${locale}/desk`);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await goOn(page);
  await page.locator('[name=code]').fill(code());
  await goOn(page);
  await expect(page).toHaveURL(new RegExp(`/${locale}/${room}$`));
}
