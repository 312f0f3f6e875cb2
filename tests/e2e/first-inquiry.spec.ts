import type { Locale } from '@/lib/i18n/locales';
import { answer, motherInKuwait } from './support/inquiry';
import { signInToDesk } from './support/sign-in';
import { expect, goOn, test, wordsOf } from './support/test';

test.use({ stageName: 'first_inquiry' }); // the newest must be first in the list, so nobody else may wait there

const cases: [Locale, boolean][] = [
  ['ar', false],
  ['ar', true],
  ['en', false],
  ['en', true],
];

for (const [locale, scripts] of cases)
  test(`A mother asks for help in ${locale} ${scripts ? 'with' : 'without'} scripts, and a coordinator answers`, async ({
    browser,
    stage,
    coordinator,
    mailTo,
  }) => {
    const words = wordsOf(locale);
    const email = `noura.${locale}.${scripts}@example.org`;
    const options = {
      baseURL: stage.url,
      javaScriptEnabled: scripts,
      viewport: { width: 360, height: 740 },
      extraHTTPHeaders: { 'X-Forwarded-For': `10.1.${scripts ? 1 : 2}.${locale === 'ar' ? 1 : 2}` },
    };
    const phone = await (await browser.newContext(options)).newPage();
    const answers = motherInKuwait(email, locale);

    await phone.goto(`/${locale}`);
    await phone.getByRole('link', { name: words.public.home.begin }).first().click();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(words.inquiries.start.title);
    await goOn(phone);
    for (const [slug, given] of answers.slice(0, 6)) await answer(phone, slug, given);

    const { link, language } = await mailTo(email, words.mail.letters.resumeDraft.subject);
    expect(language).toBe(locale);
    const laptop = await (await browser.newContext({ ...options, viewport: { width: 1280, height: 800 } })).newPage();
    await laptop.goto(link);
    await goOn(laptop);
    for (const [slug, given] of answers.slice(6)) await answer(laptop, slug, given);

    await expect(laptop.getByRole('heading', { level: 1 })).toHaveText(words.inquiries.check.title);
    await expect(laptop.getByText('<b>يتعب</b>')).toBeVisible();
    await goOn(laptop);
    await expect(laptop.getByRole('heading', { level: 1 })).toHaveText(words.inquiries.sent.title);
    const reference = (await laptop.getByTestId('reference').innerText()).replaceAll(/[^A-Z0-9-]/g, '');
    expect(reference).toMatch(/^HW-[A-Z0-9]{4}-[A-Z0-9]{4}$/);

    const receipt = await mailTo(email, reference);
    expect(receipt.html).toContain(`dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(receipt.text).not.toContain('قلب');
    await laptop.goto(receipt.link);
    await goOn(laptop);
    await expect(laptop).toHaveURL(new RegExp(`/${locale}/journey/${reference}$`));
    await expect(laptop.getByText(words.journey.now.inquiry)).toBeVisible();

    const desk = await (await browser.newContext({ ...options, viewport: { width: 1280, height: 800 } })).newPage();
    await signInToDesk(desk, coordinator);
    await expect(desk.locator('main ol > li').first()).toContainText(reference);
    await desk.locator('main ol > li').first().getByRole('link').click();
    await expect(desk.getByText('وُلد ابني بثقب في القلب.')).toBeVisible();

    await desk.getByRole('link', { name: 'Open the messages' }).click();
    await desk.locator('#write summary').first().click();
    await desk.locator('[name=text]').fill('متى كانت آخر أشعة للقلب؟');
    await desk.locator('[name=language]').selectOption(locale);
    await desk.locator('[name=awaitsAnswer]').check();
    await desk.getByRole('button', { name: 'Send the message' }).click();
    await expect(desk.getByRole('status').filter({ hasText: 'Sent' })).toBeVisible();
    const asked = await mailTo(email, words.mail.letters.questionAsked.title);
    expect(asked.text).not.toContain('أشعة');
    await laptop.goto(asked.link);
    await laptop.locator('[name=text]').fill('قبل شهرين.');
    await laptop.getByRole('button', { name: words.conversation.form.send }).click();
    await expect(laptop.locator('li').getByText('قبل شهرين.')).toBeVisible();

    await desk.goto(`/en/desk/cases/${reference}/messages`);
    await expect(desk.getByText('قبل شهرين.').first()).toBeVisible();
    await desk.goto(`/en/desk/cases/${reference}`);
    await desk.getByRole('button', { name: 'Accept the inquiry' }).click();
    await expect(desk.getByRole('status').filter({ hasText: 'Done' })).toBeVisible();
    const accepted = await mailTo(email, words.mail.letters.inquiryAccepted.title);
    expect(accepted.language).toBe(locale);
    await laptop.goto(accepted.link);
    await expect(laptop.getByText(words.journey.now.records)).toBeVisible();
    for (const page of [phone, laptop, desk]) await page.context().close();
  });
