import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { barriers, flaws } from './support/look';
import { aCaseWithRecords, aDisc, aLargeFile, photos } from './support/records';
import { expect, test, wordsOf } from './support/test';
import { aPlace, aSession, visit } from './support/visit';

const [russian, arabic, english] = [wordsOf('ru'), wordsOf('ar'), wordsOf('en')];

const wrong = async (page: Page, locale: Locale) => [...(await flaws(page, locale)), ...(await barriers(page))];

/** The line of the checklist that asks for this. */
const line = (page: Page, name: string) => page.locator('#needs li').filter({ hasText: name });

const megabytes = (count: number) => count * 1024 ** 2;

declare global {
  interface Window {
    /** How many locks keep the screen awake. */
    locks: number;
  }
}

/** A browser without a screen gives no lock, so it is told only who asks for one and gives it back. */
function countLocks() {
  window.locks = 0;
  const request = async () => {
    window.locks += 1;
    return { release: async () => void (window.locks -= 1) };
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
}

function asksBeforeLeaving() {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

test.describe('a folder of 1,200 images from a hotel in Almaty', () => {
  test.setTimeout(180_000);

  test('goes on where it stood when the browser was closed, and then shows what arrived and what is missing', async ({
    browser,
    stage,
    launchOptions,
  }) => {
    const { reference, session } = await aCaseWithRecords(browser, stage);
    const { disc, remove } = aDisc(1_200);
    const profile = mkdtempSync(join(tmpdir(), 'homeward-profile-'));
    const words = russian.records;

    /** The same browser on the same laptop, on another day. */
    async function openBrowser() {
      const context = await chromium.launchPersistentContext(profile, {
        ...launchOptions,
        baseURL: stage.url,
        viewport: { width: 360, height: 740 },
        extraHTTPHeaders: { 'X-Forwarded-For': aPlace() },
      });
      await context.addCookies([{ name: 'homeward-session', value: session, url: stage.url }]);
      const page = context.pages()[0]!;
      await page.goto(`/ru/journey/${reference}/records`);
      return { context, page };
    }

    /** Counts the parts that are sent, and lets only so many through. */
    async function countParts(context: BrowserContext, most = Number.POSITIVE_INFINITY) {
      const sent: number[] = [];
      await context.route('**/api/uploads/*', async (route) => {
        if (route.request().method() !== 'PATCH') return route.continue();
        if (sent.length >= most) return; // the line is dead, and nobody is told
        sent.push(Number(route.request().headers()['upload-offset']));
        return route.continue();
      });
      return sent;
    }

    const first = await openBrowser();
    expect(await wrong(first.page, 'ru')).toEqual([]);
    await countParts(first.context, 3);
    await first.page.locator('input[webkitdirectory]').setInputFiles(disc);
    await expect(first.page.getByRole('heading', { name: words.upload.sending })).toBeVisible();
    await expect(first.page.locator('progress')).toBeVisible();
    const stored = () =>
      stage.query(
        `SELECT sum(u."received")::float8 AS "bytes" FROM "Upload" u JOIN "Case" c ON c."id" = u."caseId" WHERE c."reference" = $1`,
        [reference],
      );
    await expect.poll(async () => (await stored())[0]!.bytes).toBe(3 * 8 * 1024 ** 2);
    await expect(first.page.getByText(/Отправлено (4\d|5\d)/).first()).toBeVisible();
    await first.page.waitForTimeout(1_100); // how far it is, is kept each second
    await first.context.close();

    const second = await openBrowser();
    const sent = await countParts(second.context);
    await expect(second.page.getByText(/Получено (4\d|5\d)\s%/)).toBeVisible();
    await second.page.locator('input[webkitdirectory]').setInputFiles(disc);
    await expect(second.page.getByText(words.upload.done)).toBeVisible({ timeout: 60_000 });
    expect(Math.min(...sent)).toBe(3 * 8 * 1024 ** 2);

    await second.page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await photos(6));
    await expect(second.page.getByText(words.upload.done)).toBeVisible();

    const study = second.page.locator('#arrived li').filter({ hasText: 'МРТ головы, 3 марта 2026 г.' });
    await expect(study.getByText(/4 серии, 1[\s\u00a0]200 снимков/)).toBeVisible({ timeout: 90_000 });
    await expect(study.getByText(words.differs.title)).toBeVisible();
    await expect(second.page.locator('#arrived li')).toHaveCount(7, { timeout: 30_000 });
    await expect(line(second.page, russian.public.records.medicationList)).toContainText(words.states.missing);
    await expect(line(second.page, russian.public.records.medicationList)).toContainText(words.why.medicines);
    expect(await wrong(second.page, 'ru')).toEqual([]);
    await second.context.close();
    rmSync(profile, { recursive: true });
    remove();
  });
});

test('A large file stands still when it is told to, waits for the line and for the server, and goes on by itself from where it stood', async ({
  browser,
  stage,
}) => {
  const { reference, session } = await aCaseWithRecords(browser, stage);
  const { path, sha256, remove } = aLargeFile(48);
  const page = await visit(browser, stage, { session });
  const words = english.records.upload;
  const offsets: number[] = [];
  let most = 2;
  await page.route('**/api/uploads/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    offsets.push(Number(route.request().headers()['upload-offset']));
    await expect.poll(() => offsets.length <= most, { timeout: 30_000, intervals: [50] }).toBe(true);
    await route.continue().catch(() => {}); // the page has taken it back
  });
  await page.addInitScript(countLocks);
  const stays = async () => [await page.evaluate(asksBeforeLeaving), await page.evaluate(() => window.locks)];
  const sent = page.getByText(/\d+% sent/).first();
  const offline = page.locator('p[aria-hidden]').getByText(words.offline);

  await page.goto(`/en/journey/${reference}/records`);
  await page.locator('#send input[type=file]').first().setInputFiles(path);
  await expect.poll(() => offsets).toEqual([0, 8, 16].map(megabytes));
  expect(await stays()).toEqual([true, 1]);

  await test.step('paused it stands still, asks nobody to stay, and goes on where it stood', async () => {
    await page.getByRole('button', { name: words.pause }).click();
    await expect(page.locator('p[aria-hidden]').getByText(words.paused)).toBeVisible();
    expect(await stays()).toEqual([false, 0]);
    most = 4;
    await page.waitForTimeout(1_500);
    expect(offsets).toEqual([0, 8, 16].map(megabytes));
    await page.getByRole('button', { name: words.goOn }).click();
    await expect.poll(() => offsets).toEqual([0, 8, 16, 16, 24].map(megabytes));
    expect(await stays()).toEqual([true, 1]);
  });

  await test.step('without a line it says so and keeps what it has, and no click is needed when the line is back', async () => {
    await page.context().setOffline(true);
    most = 99;
    await expect(offline).toBeVisible();
    expect(await stays()).toEqual([true, 1]);
    await expect(sent).toHaveText('50% sent');
    await stage.killWeb();
    await page.context().setOffline(false); // the line is back before the server is
    await page.waitForTimeout(1_000);
    await expect(offline).toBeVisible();
    await stage.startWeb();
    await expect(page.getByText(words.done)).toBeVisible({ timeout: 30_000 });
    expect(await stays()).toEqual([false, 0]);
  });

  // Its first bytes came to a server that is gone, so the worker reads it once more.
  const stored = () =>
    stage.query(
      `SELECT count(*) OVER ()::int AS "uploads", o."sha256" FROM "Upload" u JOIN "StoredObject" o ON o."id" = u."objectId"
       JOIN "Case" c ON c."id" = u."caseId" WHERE c."reference" = $1`,
      [reference],
    );
  await expect.poll(stored, { timeout: 30_000 }).toEqual([{ uploads: 1, sha256 }]);
  expect(Math.min(...offsets.slice(3))).toBe(megabytes(16));
  await page.context().close();
  remove();
});

test('A mother without scripts sends a photo and says what it is; the desk goes on without the rest, and she sees by when the opinion comes', async ({
  browser,
  stage,
  coordinator,
}) => {
  const { reference, session } = await aCaseWithRecords(browser, stage, 'heart');
  const phone = await visit(browser, stage, { session, scripts: false });
  const records = `/ar/journey/${reference}/records`;

  await test.step('she sends two photos through a plain form', async () => {
    await phone.goto(records);
    expect(await flaws(phone, 'ar')).toEqual([]);
    await phone.locator('#files').setInputFiles(await photos(2));
    await phone.getByRole('button', { name: arabic.records.send.submit }).click();
    await expect(phone.getByText(arabic.records.send.sent)).toBeVisible();
    await expect
      .poll(async () => {
        await phone.goto(records);
        return phone.locator('#arrived li').count();
      })
      .toBe(2);
  });

  await test.step('and says that one is an ECG, of which day in her own calendar', async () => {
    await phone.locator('#arrived li a').first().click();
    await expect(phone.locator('#pages img')).toBeVisible();
    expect(await flaws(phone, 'ar')).toEqual([]);
    await phone.locator('[name=what]').selectOption('ecg');
    await phone.locator('[name=madeDay]').fill('٣١');
    await phone.locator('[name=madeMonth]').selectOption('2');
    await phone.locator('[name=madeYear]').fill('2026');
    await phone.getByRole('button', { name: arabic.records.describe.save }).click();
    await expect(phone.getByText(arabic.validation.dateImpossible).first()).toBeVisible();
    await expect(phone.locator('[name=what]')).toHaveValue('ecg');
    await phone.locator('[name=madeCalendar][value=islamic-umalqura]').check();
    await phone.locator('[name=madeDay]').fill('١');
    await phone.locator('[name=madeMonth]').selectOption('1');
    await phone.locator('[name=madeYear]').fill('1440');
    await phone.getByRole('button', { name: arabic.records.describe.save }).click();
    await expect(line(phone, arabic.public.records.ecg)).toContainText(arabic.records.states.tooOld);
  });

  await test.step('and that she has no echocardiogram, with her reason', async () => {
    const echo = line(phone, arabic.public.records.echocardiogram);
    await echo.locator('summary').click();
    await echo.locator('[name=reason]').fill('لم يُجرَ هذا الفحص.');
    await echo.getByRole('button', { name: arabic.records.needs.say }).click();
    await expect(line(phone, arabic.public.records.echocardiogram)).toContainText(arabic.records.states.notAvailable);
  });

  await test.step('both of which axe reads in a browser with scripts', async () => {
    const page = await visit(browser, stage, { session });
    await page.goto(records);
    expect(await wrong(page, 'ar')).toEqual([]);
    await page.locator('#arrived li a').first().click();
    await expect(page.locator('#pages')).toBeVisible();
    expect(await wrong(page, 'ar')).toEqual([]);
  });

  const desk = await visit(browser, stage, { session: await aSession(stage, coordinator.email), width: 1280 });
  await test.step('a coordinator sees how far it is, and goes on without what is missing', async () => {
    await desk.goto(`/en/desk/cases/${reference}`);
    await expect(desk.getByText('Records: 1 of 5 needed')).toBeVisible();
    await expect(desk.getByRole('link', { name: english.workspace.next.records })).toBeVisible();
    await desk.getByRole('link', { name: english.records.desk.open }).click();
    expect(await wrong(desk, 'en')).toEqual([]);
    await expect(desk.getByText('لم يُجرَ هذا الفحص.')).toBeVisible();
    for (const code of ['clinicalSummary', 'medicationList', 'ecg', 'bloodTests'] as const) {
      const need = line(desk, english.public.records[code]);
      await need.locator('summary').click();
      await need.locator('[name=reason]').fill('An opinion is possible without it.');
      await need.getByRole('button', { name: english.records.desk.waiveSave }).click();
      await expect(line(desk, english.public.records[code])).toContainText(english.records.states.waived);
    }
  });

  await test.step('and says that the records are complete, and the mother sees by when the opinion comes', async () => {
    await desk.getByRole('button', { name: english.records.desk.complete }).click();
    await expect(desk.getByText(/The opinion is promised by/)).toBeVisible();
    await phone.goto(`/ar/journey/${reference}`);
    await expect(phone.getByText(/يصلكم الرأي الطبي في موعد أقصاه/)).toBeVisible();
  });
});
