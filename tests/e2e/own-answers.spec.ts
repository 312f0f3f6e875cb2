import { expect, goOn, test, wordsOf } from './support/test';
import { aDraft, anAddress, answersBefore, visit } from './support/visit';

for (const [locale, scripts] of [
  ['ar', false],
  ['en', true],
] as const) {
  const { leave, sent } = wordsOf(locale).inquiries;
  const how = `in ${locale} ${scripts ? 'with' : 'without'} scripts`;

  test(`A device forgets the answers, and the mailed link opens them again, ${how}`, async ({
    browser,
    stage,
    mailTo,
  }) => {
    const email = anAddress();
    const page = await visit(browser, stage, { scripts, draft: await aDraft(stage, {}, locale) });
    await page.goto(`/${locale}/inquiry/who`);
    await page.locator('[value=me]').check();
    await goOn(page);
    await page.locator('[name=by][value=email]').check();
    await page.locator('[name=email]').fill(email);
    await goOn(page);
    const { link } = await mailTo(email, wordsOf(locale).mail.letters.resumeDraft.subject);
    await page.goto(`/${locale}/inquiry/leave`);
    await page.getByRole('button', { name: leave.forget }).click();
    await expect(page.getByRole('status').filter({ hasText: leave.forgotten })).toBeVisible();
    expect(await page.context().cookies()).toEqual([]);
    await page.goto(link);
    await goOn(page);
    await expect(page).not.toHaveURL(/resume/);
    await page.goto(`/${locale}/inquiry/reach`);
    await expect(page.locator('[name=email]')).toHaveValue(email);
    await page.context().close();
  });

  test(`Answers are deleted at once, ${how}`, async ({ browser, stage }) => {
    const email = anAddress();
    const draft = await aDraft(stage, answersBefore('sent', email), locale);
    const kept = () => stage.query(`SELECT 1 FROM "Draft" WHERE "answers"::text LIKE '%' || $1 || '%'`, [email]);
    expect(await kept()).toHaveLength(1);
    const page = await visit(browser, stage, { scripts, draft });
    await page.goto(`/${locale}/inquiry/leave`);
    await page.getByRole('button', { name: leave.delete }).click();
    await expect(page.getByRole('status').filter({ hasText: leave.deleted })).toBeVisible();
    expect(await kept()).toHaveLength(0);
    await page.context().close();
  });

  test(`A mistyped address is mended after sending, ${how}`, async ({ browser, stage, mailTo }) => {
    const [wrong, right] = [anAddress(), anAddress()];
    const page = await visit(browser, stage, {
      scripts,
      draft: await aDraft(stage, answersBefore('sent', wrong), locale),
    });
    await page.goto(`/${locale}/inquiry/check-answers`);
    await goOn(page);
    const reference = (await page.getByTestId('reference').innerText()).replaceAll(/[^A-Z0-9-]/g, '');
    await page.locator('main summary').filter({ hasText: sent.mendTitle }).click();
    await page.locator('[name=email]').fill(right);
    await page.getByRole('button', { name: sent.mend }).click();
    await expect(page.getByText(sent.mended)).toBeVisible();
    const { link } = await mailTo(right, reference);
    await page.goto(link);
    await goOn(page);
    await expect(page).toHaveURL(new RegExp(`/ar/journey/${reference}$`)); // she reads Arabic
    await page.context().close();
  });
}
