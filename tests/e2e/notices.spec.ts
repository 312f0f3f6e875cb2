import type { Page } from '@playwright/test';
import { aBrowser } from '@/tests/support/push-service';
import { barriers, flaws } from './support/look';
import { expect, test, wordsOf } from './support/test';
import { anAddress, aSentCase, aSession, confirmed, visit } from './support/visit';

const [en, ar] = [wordsOf('en'), wordsOf('ar')];

/** Chromium would ask a push service of its maker: here it gets one of the test's own, with keys that the test holds. */
const subscribeAt = (endpoint: string, keys: { p256dh: string; auth: string }) =>
  `(() => {
    const own = { endpoint: ${JSON.stringify(endpoint)}, toJSON: () => ({ endpoint: own.endpoint, keys: ${JSON.stringify(keys)} }), unsubscribe: async () => true };
    let held = null;
    PushManager.prototype.subscribe = async (asked) => {
      if (!asked.userVisibleOnly || !asked.applicationServerKey) throw new Error('not asked as it should be');
      return (held = own);
    };
    PushManager.prototype.getSubscription = async () => held;
  })()`;

async function deliver(page: Page, data: string) {
  const browser = await page.context().newCDPSession(page);
  const found = new Promise<string>((done) =>
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (one) done(one.registrationId);
    }),
  );
  await browser.send('ServiceWorker.enable');
  const registrationId = await found;
  await browser.send('ServiceWorker.deliverPushMessage', { origin: new URL(page.url()).origin, registrationId, data });
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const all = await registration.getNotifications();
    return all.map(({ title, body, lang, dir, data }) => ({ title, body, lang, dir, data: data as { url: string } }));
  });

test('a mother chooses how she is told without scripts, hears of a new step on her device, and stops that with one click', async ({
  browser,
  stage,
  coordinator,
  mailTo,
}) => {
  const email = anAddress();
  const { reference } = await aSentCase(browser, stage, email);
  const session = await confirmed(stage, email);

  const plain = await visit(browser, stage, { session, scripts: false });
  await plain.goto(`/ar/journey/${reference}`);
  await plain.getByRole('link', { name: ar.notices.link }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(ar.notices.title);
  expect(await flaws(plain, 'ar')).toEqual([]);
  await plain.screenshot({ path: '.data/notices-ar-360.png', fullPage: true });
  await plain.getByLabel(ar.notices.quiet.hours).check();
  await plain.locator('[name=quietFrom]').selectOption('22:00');
  await plain.locator('[name=quietUntil]').selectOption('22:00');
  await plain.getByLabel(ar.notices.news.questionAsked).uncheck();
  await plain.getByRole('button', { name: ar.notices.save }).click();
  await expect(plain.getByText(ar.validation.timesDiffer).first()).toBeVisible();
  await expect(plain.getByLabel(ar.notices.news.questionAsked)).not.toBeChecked();
  await plain.getByLabel(ar.notices.quiet.none).check();
  await plain.locator('[name=language]').selectOption('en');
  await plain.getByRole('button', { name: ar.notices.save }).click();
  await expect(plain.getByText(ar.notices.saved)).toBeVisible();
  await expect(plain.getByLabel(ar.notices.news.questionAsked)).not.toBeChecked();

  const device = await visit(browser, stage, { session, width: 1280 });
  const { read, ...keys } = aBrowser();
  await device.context().grantPermissions(['notifications'], { origin: stage.url });
  await device.addInitScript(subscribeAt(`${stage.push.url}/mother`, keys));
  await device.goto('/en/notices');
  await device.getByRole('button', { name: en.notices.push.turnOn }).click();
  await expect(device.getByText(en.notices.push.on)).toBeVisible();
  await expect(device.getByLabel(en.notices.channels.push)).toBeChecked();
  expect(await barriers(device)).toEqual([]);
  await device.screenshot({ path: '.data/notices-en-1280.png', fullPage: true });

  const desk = await visit(browser, stage, { session: await aSession(stage, coordinator.email), width: 1280 });
  await desk.goto(`/en/desk/cases/${reference}`);
  await desk.getByRole('button', { name: en.desk.case.accept }).click();
  await expect(desk.getByRole('status').filter({ hasText: en.common.forms.tone.good })).toBeVisible();
  await mailTo(email, en.mail.letters.inquiryAccepted.title);
  await desk.getByLabel(en.desk.case.moves.startReview).check();
  await desk.getByRole('button', { name: en.desk.case.move }).click();
  const mail = await mailTo(email, en.mail.letters.stageMoved.title);

  await expect.poll(() => stage.push.asked('/mother').length, { timeout: 20_000 }).toBe(2);
  const payload = read(stage.push.asked('/mother').at(-1)!.body);
  await deliver(device, payload);
  await expect.poll(() => shown(device)).toHaveLength(1);
  const [notice] = await shown(device);
  expect(notice).toMatchObject({ lang: 'en', dir: 'ltr', data: { url: `${stage.url}/en/journey/${reference}` } });
  expect(notice!.body).toContain(reference);

  const stop = /https?:\S+\/en\/notices\/stop\/\S+/.exec(mail.text)![0];
  const stranger = await visit(browser, stage, { scripts: false });
  await stranger.goto(stop);
  await expect(stranger.getByText(en.notices.news.stageMoved)).toBeVisible();
  await stranger.screenshot({ path: '.data/notices-stop-en-360.png' });
  await stranger.getByRole('button', { name: en.notices.stop.button }).click();
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(en.notices.stop.doneTitle);
  const oneClick = stop.replace('/en/notices/', '/api/notices/');
  const asProgram = { method: 'POST', body: 'List-Unsubscribe=One-Click' };
  expect((await fetch(oneClick, asProgram)).status).toBe(200);
  expect((await fetch(`${oneClick}x`, asProgram)).status).toBe(404);
  await device.goto('/en/notices');
  await expect(device.getByLabel(en.notices.news.stageMoved)).not.toBeChecked();
});
