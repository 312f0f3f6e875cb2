import type { Browser, Page } from '@playwright/test';
import { textOfPages } from '@/tests/support/pdf-text';
import type { Stage } from '@/tests/support/stage';
import { expect, test, wordsOf } from './support/test';
import { anAddress, aSentCase, aSession, confirmed, visit } from './support/visit';

const [arabic, russian, english] = [wordsOf('ar'), wordsOf('ru'), wordsOf('en')];

/** A mother on a phone, with the case of her son. */
async function aMother(browser: Browser, stage: Stage, scripts: boolean) {
  const email = anAddress();
  const { reference } = await aSentCase(browser, stage, email);
  const page = await visit(browser, stage, { session: await confirmed(stage, email), scripts });
  return { page, reference, path: `/ar/journey/${reference}` };
}

/** The PDF of the latest letter, as its reader opens it. */
async function latestLetter(page: Page) {
  const address = await page.locator('a[href^="/api/letters/"]').first().getAttribute('href');
  const answer = await page.request.get(address!);
  return { address: address!, answer, pages: answer.ok() ? await textOfPages(await answer.body()) : [] };
}

const linkIn = (text: string) => /https?:\/\/\S+\/ru\/send\/[\w-]{43}/.exec(text);

const paper = { name: 'заключение.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 invented') };

test('Without scripts a mother asks a hospital in Russian, which sends by the link in the letter and sees nothing of her son', async ({
  browser,
  stage,
  coordinator,
}) => {
  const { page, reference, path } = await aMother(browser, stage, false);
  const hospital = await visit(browser, stage, { scripts: false });
  let link = '';

  await test.step('she forgets to say whom she asks, is told so, and then has a letter of two pages', async () => {
    await page.goto(`${path}/letters`);
    const form = page.locator('main form').first();
    await page.locator('main details summary').first().click();
    await form.locator('[name=language]').selectOption('ru');
    await form.getByRole('button').click();
    await expect(page.getByRole('alert').first()).toContainText(arabic.letters.request.recipient);
    await expect(form.locator('[name=language]')).toHaveValue('ru');
    await form.locator('[name=recipient]').fill('Городская клиническая больница № 7');
    await form.getByRole('button').click();
    await expect(page.getByRole('status').getByText(arabic.letters.done.made)).toBeVisible();
    const { answer, pages } = await latestLetter(page);
    expect(answer.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' });
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Городская клиническая больница № 7');
    link = linkIn(pages[0]!)![0];
  });

  await test.step('a stranger gets no letter', async () => {
    const stranger = await aMother(browser, stage, false);
    const { address } = await latestLetter(page);
    expect((await stranger.page.request.get(address)).status()).toBe(404);
    expect((await hospital.request.get(address)).status()).toBe(404);
  });

  await test.step('the hospital opens the address, goes in by the button, and sends a file', async () => {
    await hospital.goto(new URL(link).pathname);
    expect(await hospital.content()).not.toContain(reference);
    await hospital.getByRole('button', { name: russian.send.go }).click();
    await expect(hospital).toHaveURL(/\/ru\/send$/);
    await hospital.setInputFiles('[name=files]', paper);
    await hospital.getByRole('button', { name: russian.records.send.submit }).click();
    await expect(hospital.getByText(paper.name)).toBeVisible();
    await expect(hospital.getByText(russian.send.arrived, { exact: true })).toBeVisible();
    for (const secret of [reference, 'ياسين', 'YASEEN']) expect(await hospital.content()).not.toContain(secret);
  });

  await test.step('the desk sees that it was used, takes it back, and the hospital stands before a closed door', async () => {
    const desk = await visit(browser, stage, { session: await aSession(stage, coordinator.email), width: 1280 });
    await desk.goto(`/en/desk/cases/${reference}/letters`);
    await expect(desk.getByText('Opened once')).toBeVisible();
    await expect(desk.getByText('1 file sent')).toBeVisible();
    await desk.locator('main li summary').first().click();
    await desk.getByRole('button', { name: english.letters.takeBack }).click();
    await expect(desk.getByRole('status').getByText(english.letters.done.revoked)).toBeVisible();
    for (const address of ['/ru/send', new URL(link).pathname, '/ru/send/made-up']) {
      await hospital.goto(address);
      await expect(hospital.getByRole('heading', { level: 1 })).toHaveText(russian.send.dead.title);
    }
  });
});

test('A mother shows her laptop’s code to her phone, which sends photographs without signing in until she ends it', async ({
  browser,
  stage,
}) => {
  const { page, path } = await aMother(browser, stage, true);
  await page.goto(`${path}/records/phone`);
  await page.getByRole('button', { name: arabic.letters.phone.make }).click();
  await expect(page.getByRole('img', { name: arabic.letters.phone.code })).toBeVisible();
  const address = new URL(await page.locator('main bdi').filter({ hasText: '/send/' }).innerText()).pathname;

  const phone = await visit(browser, stage);
  await phone.goto(address);
  await phone.getByRole('button', { name: arabic.send.go }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(arabic.send.photosTitle);
  const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(300_000, 'x') };
  await phone.locator('main input[type=file]').first().setInputFiles(photo);
  await expect(phone.getByText(arabic.records.upload.done)).toBeVisible();
  await phone.getByRole('link', { name: arabic.send.look }).click();
  await expect(phone.getByText(photo.name)).toBeVisible();

  await page.getByRole('button', { name: arabic.letters.phone.end }).click();
  await expect(page.getByText(arabic.letters.phone.ended)).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(arabic.send.dead.title);
});
