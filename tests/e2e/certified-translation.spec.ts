import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { aPdf } from '@/prisma/seed/make-papers';
import type { Stage } from '@/tests/support/stage';
import { barriers, flaws } from './support/look';
import { aCaseWithRecords } from './support/records';
import { hired } from './support/talk';
import { expect, test, wordsOf } from './support/test';
import { aSession, visit } from './support/visit';

const [en, ru] = [wordsOf('en'), wordsOf('ru')];

const wrong = async (page: Page, locale: Locale) => [...(await flaws(page, locale)), ...(await barriers(page))];

const pdf = (name: string, ...lines: string[]) => ({ name, mimeType: 'application/pdf', buffer: aPdf(lines) });

/** Somebody who may translate from Russian into English; resolves to the address. */
async function aTranslator(stage: Stage, name: string) {
  const email = await hired(stage, 'translator', name);
  await stage.query(
    `INSERT INTO "TranslatorLanguage" ("accountId", "fromLanguage", "language", "givenById", "givenAt")
     SELECT "id", 'ru', 'en', "id", now() FROM "Account" WHERE "email" = $1`,
    [email],
  );
  return email;
}

/** Opens a page until the worker has done what is looked for on it. */
const until = (page: Page, path: string, selector: string) =>
  expect
    .poll(
      async () => {
        await page.goto(path);
        return page.locator(selector).count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);

test('A coordinator orders a Russian record in English, a translator hands it in, a colleague certifies, and the patient reads both', async ({
  browser,
  stage,
  coordinator,
  mailTo,
}) => {
  const { reference, session } = await aCaseWithRecords(browser, stage);
  const [ana, boris] = [await aTranslator(stage, 'Анна Белова'), await aTranslator(stage, 'Boris Tan')];
  const patient = await visit(browser, stage, { session, scripts: false });
  await patient.goto(`/ru/journey/${reference}/records`);
  await patient.locator('#files').setInputFiles(pdf('выписка.pdf', 'Vypiska iz istorii bolezni'));
  await patient.getByRole('button', { name: ru.records.send.submit }).click();

  const desk = await visit(browser, stage, { session: await aSession(stage, coordinator.email), width: 1280 });
  await test.step('the coordinator orders it where the record stands', async () => {
    await until(desk, `/en/desk/cases/${reference}/records`, '#arrived li a');
    await desk.locator('#arrived li a').first().click();
    await desk.locator('#orders summary').click();
    await desk.locator('#orders [name=fromLanguage]').selectOption('ru');
    await desk.locator('#orders [name=language]').selectOption('en');
    await desk.getByRole('button', { name: en.orders.order.submit }).click();
    await expect(desk.locator('#orders')).toContainText(en.orders.states.ordered);
    expect(await wrong(desk, 'en')).toEqual([]);
  });

  const anas = await aSession(stage, ana);
  const work = await visit(browser, stage, { session: anas, scripts: false });
  /** The page that somebody without scripts stands on, as axe sees it, which needs scripts. */
  const wrongFor = async (tokens: string, page: Page) => {
    const reader = await visit(browser, stage, { session: tokens });
    await reader.goto(page.url());
    return wrong(reader, 'ru');
  };
  await test.step('a translator hears of it, takes it, and sends a PDF by a plain form', async () => {
    const mail = await mailTo(ana);
    expect(mail.text).not.toContain(reference);
    await work.goto('/ru/desk/translations/orders');
    expect(await wrongFor(anas, work)).toEqual([]);
    await work.locator('main ol a').first().click();
    await expect(work.getByText(ru.orders.one.closed)).toBeVisible();
    await work.getByRole('button', { name: ru.orders.take }).click();
    await expect(work.locator('img[src*="/preview"]')).toHaveCount(1);
    await work.locator('#files').setInputFiles(pdf('summary.pdf', 'Discharge summary'));
    await work.getByRole('button', { name: ru.records.send.submit }).click();
    await until(work, work.url().split('?')[0]!, '#deliver [name=files]');
    expect(await wrongFor(anas, work)).toEqual([]);
    await work.getByRole('button', { name: ru.orders.deliver.submit }).click();
    await expect(work.getByText(ru.orders.done.delivered)).toBeVisible();
  });

  const second = await visit(browser, stage, { session: await aSession(stage, boris), width: 1280 });
  await test.step('a colleague compares both versions and answers for them', async () => {
    await second.goto('/en/desk/translations/orders');
    await second.locator('main ol a').first().click();
    for (const side of ['#original', '#translation'])
      await expect(second.locator(`section[aria-labelledby=${side.slice(1)}] img`)).toBeVisible();
    await second.getByRole('button', { name: en.orders.decide.certify }).click();
    await expect(second.locator('#error-compared')).toContainText(en.validation.mustAgree);
    expect(await wrong(second, 'en')).toEqual([]);
    await second.locator('[name=compared]').check();
    await second.getByRole('button', { name: en.orders.decide.certify }).click();
    await expect(second.getByText(en.orders.done.certified)).toBeVisible();
  });

  await test.step('the patient reads it beside the original, and prints who answers for it', async () => {
    await patient.goto(`/ru/journey/${reference}/records`);
    await patient.locator('#arrived li a').first().click();
    await patient.getByRole('link', { name: ru.orders.patient.read }).click();
    await expect(patient.locator('img[src*="/preview"]')).toHaveCount(2);
    await expect(patient.getByText('Boris Tan')).toBeVisible();
    expect(await wrongFor(session, patient)).toEqual([]);
    const certificate = await patient.getByRole('link', { name: ru.orders.certificate.open }).getAttribute('href');
    const printed = await patient.request.get(certificate!);
    expect(printed.headers()['content-type']).toBe('application/pdf');
    const image = await patient.locator('img[src*="/preview"]').last().getAttribute('src');
    expect((await patient.request.get(image!)).status()).toBe(200);
    expect((await work.request.get(image!)).status()).toBe(404);
  });
});
