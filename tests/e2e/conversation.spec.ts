import type { Browser, Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import type { Stage } from '@/tests/support/stage';
import { barriers, flaws } from './support/look';
import { expect, hired, reads, test } from './support/talk';
import { wordsOf } from './support/test';
import { anAddress, aSentCase, aSession, confirmed, visit } from './support/visit';

const english = wordsOf('en');
const indonesian = wordsOf('id');
const question = 'Dokter di Jakarta memberi saya 2 tablet 5 mg. Apakah saya boleh datang?';

const withName = (sentence: string, name: string) => sentence.replace('{name}', `\u2068${name}\u2069`);

/** A patient's side that reads this language, signed in on a phone. */
async function aReader(browser: Browser, stage: Stage, locale: Locale, scripts = true) {
  const email = anAddress();
  const { reference } = await aSentCase(browser, stage, email);
  await reads(stage, email, locale);
  const session = await confirmed(stage, email);
  const phone = await visit(browser, stage, { session, scripts });
  return { email, reference, session, phone, path: `/${locale}/journey/${reference}/messages` };
}

const atDesk = async (browser: Browser, stage: Stage, email: string) =>
  visit(browser, stage, { session: await aSession(stage, email), width: 1280 });

/** The form stays open for whoever has just sent something. */
async function unfold(page: Page) {
  if (!(await page.locator('[name=text]').isVisible())) await page.locator('#write summary').first().click();
}

const wrong = async (page: Page, locale: Locale) => [...(await flaws(page, locale)), ...(await barriers(page))];

test('A patient writes Indonesian, a coordinator reads and answers in English, and a translator signs what is critical', async ({
  browser,
  stage,
  coordinator,
}) => {
  const { reference, phone } = await aReader(browser, stage, 'id');
  const thread = `/en/desk/cases/${reference}/messages`;
  const administrator = await atDesk(browser, stage, await hired(stage, 'administrator', 'Ada Brennan'));
  const email = await hired(stage, 'translator', 'Mei Tanaka');

  await test.step('an administrator lets the machine have clinical text, and says who is qualified', async () => {
    await administrator.goto('/en/desk/languages');
    expect(await wrong(administrator, 'en')).toEqual([]);
    await administrator.locator('[name=allowed][value=yes]').check();
    await administrator.getByRole('button', { name: english.translation.languages.decide }).click();
    await expect(administrator.getByText(english.translation.languages.allowed)).toBeVisible();
    await administrator.locator('[name=accountId]').last().selectOption({ label: 'Mei Tanaka' });
    await administrator.locator('[name=language]').last().selectOption('id');
    await administrator.getByRole('button', { name: english.translation.languages.add }).click();
    await expect(administrator.getByRole('button', { name: 'End English to Indonesian' })).toBeVisible();
  });

  const desk = await atDesk(browser, stage, coordinator.email);
  await desk.goto(thread);

  await test.step('what the patient writes comes to the open page of the coordinator, beside what a machine makes of it', async () => {
    await phone.goto(`/id/journey/${reference}`);
    await phone.getByRole('link', { name: 'Buka pesan' }).click();
    await unfold(phone);
    await phone.locator('[name=text]').fill(question);
    await phone.getByRole('button', { name: indonesian.conversation.form.send }).click();
    await expect(phone.getByRole('status').getByText(indonesian.conversation.sent)).toBeVisible();
    await expect(phone.getByText('Kami menjawab paling lambat')).toBeVisible();
    await expect(desk.locator('[lang=id]').getByText(question)).toBeVisible({ timeout: 4_000 });
    await expect(desk.locator('[lang=en]').getByText('This is what a machine makes')).toBeVisible();
    await expect(desk.getByText(english.conversation.states.machine)).toBeVisible();
    await expect(phone.getByText('oleh \u2068Lena Ortiz\u2069')).toBeVisible();
    expect(await wrong(desk, 'en')).toEqual([]);
  });

  await test.step('the answer is read in Indonesian, and the original can be opened', async () => {
    await unfold(desk);
    await desk.locator('[name=text]').fill('Yes, you can come.');
    await expect(desk.getByText(english.conversation.form.autosaved)).toBeVisible();
    await desk.getByRole('button', { name: english.conversation.form.send }).click();
    await expect(desk.getByRole('status').getByText(english.conversation.sent)).toBeVisible();
    await expect(phone.locator('[lang=id]').getByText('Ini adalah terjemahan')).toBeVisible();
    await expect(phone.getByText(indonesian.conversation.states.machine)).toBeVisible();
    await phone.getByText('Teks asli dalam Inggris').click();
    await expect(phone.locator('[lang=en]').getByText('Yes, you can come.')).toBeVisible();
    expect(await wrong(phone, 'id')).toEqual([]);
  });

  await test.step('a critical text is stopped: the coordinator sees why, and until when', async () => {
    await unfold(desk);
    await desk.locator('[name=text]').fill('Please stop taking the blood thinner.');
    await desk.getByRole('button', { name: english.conversation.form.send }).click();
    await expect(desk.getByRole('alert').first()).toContainText(english.validation.looksCritical);
    await desk.locator('[name=critical][value=medicine]').check();
    await desk.getByRole('button', { name: english.conversation.form.send }).click();
    await expect(desk.getByRole('status').getByText(english.conversation.held)).toBeVisible();
    await expect(desk.getByText('It is marked as critical (Medicine)')).toBeVisible();
    await expect(desk.getByText('The translation is promised by')).toBeVisible();
    await phone.reload();
    await expect(phone.getByText('blood thinner')).toHaveCount(0);
  });

  await test.step('a translator mends and signs it, knowing no case, and it goes out by itself', async () => {
    const translator = await atDesk(browser, stage, email);
    await translator.goto('/en/desk');
    await expect(translator).toHaveURL(/\/en\/desk\/translations$/);
    await translator.getByRole('link', { name: 'English to Indonesian' }).click();
    await expect(translator.getByText('Please stop taking the blood thinner.')).toBeVisible();
    expect(await wrong(translator, 'en')).toEqual([]);
    expect(await translator.content()).not.toContain(reference);
    await translator.locator('[name=segment0]').fill('Mohon berhenti minum obat pengencer darah.');
    await translator.getByRole('button', { name: english.translation.task.sign }).click();
    await expect(translator.getByText(english.translation.tasks.signed)).toBeVisible();
    await expect(phone.getByText('Mohon berhenti minum obat pengencer darah.')).toBeVisible();
    await expect(phone.getByText(withName(indonesian.conversation.states.reviewed, 'Mei Tanaka'))).toBeVisible();
    await translator.context().close();
  });
  for (const page of [phone, desk, administrator]) await page.context().close();
});

test('Without scripts a text is kept for later, and one that came after the session had ended is there after signing in', async ({
  browser,
  stage,
}) => {
  const arabic = wordsOf('ar');
  const { email, session: before, phone, path } = await aReader(browser, stage, 'ar', false);
  const tablet = await visit(browser, stage, { session: before });
  await tablet.goto(path);
  expect(await wrong(tablet, 'ar')).toEqual([]);
  await tablet.context().close();
  await phone.goto(path);
  await unfold(phone);
  await phone.locator('[name=text]').fill('بدأت أكتب');
  await phone.getByRole('button', { name: arabic.conversation.form.save }).click();
  await expect(phone.getByText(arabic.conversation.saved)).toBeVisible();
  await phone.goto(path);
  await expect(phone.locator('[name=text]')).toHaveValue('بدأت أكتب');

  await phone.locator('[name=text]').fill('بدأت أكتب وانتهت الجلسة: HW-7K3F-92QD، 5 مغ');
  await stage.query('DELETE FROM "Session" s USING "Account" a WHERE a."id" = s."accountId" AND a."email" = $1', [
    email,
  ]);
  await phone.getByRole('button', { name: arabic.conversation.form.send }).click();
  await expect(phone).toHaveURL(/\/ar\/sign-in\?next=/);
  const session = await aSession(stage, email);
  await phone.context().addCookies([{ name: 'homeward-session', value: session, url: stage.url }]);
  await phone.goto(path);
  await expect(phone.getByText(arabic.conversation.parked)).toBeVisible();
  await expect(phone.locator('[name=text]')).toHaveValue(/وانتهت الجلسة/);
  await phone.getByRole('button', { name: arabic.conversation.form.send }).click();
  await expect(phone.getByText(arabic.conversation.sent)).toBeVisible();
  await expect(phone.locator('ol > li')).toHaveCount(1);
  await expect(phone.locator('ol > li [dir=auto][lang=ar]')).toHaveText(/HW-7K3F-92QD/);
  await expect(phone.getByText(arabic.conversation.parked)).toHaveCount(0);

  await unfold(phone);
  await phone.locator('[name=text]').fill('س'.repeat(50_000));
  await phone.getByRole('button', { name: arabic.conversation.form.send }).click();
  await expect(phone.getByRole('alert').first()).toContainText(arabic.validation.tooLong);
  await expect(phone.locator('[name=text]')).toHaveValue('س'.repeat(50_000));
  await phone.context().close();
});
