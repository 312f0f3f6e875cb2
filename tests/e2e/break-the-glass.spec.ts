import { flaws } from './support/look';
import { expect, goOn, test, wordsOf } from './support/test';
import { anAddress, aSentCase, aSession, confirmed, visit } from './support/visit';

const words = wordsOf('en').audit;
const arabic = wordsOf('ar').audit;

test('An administrator breaks the glass without scripts, the patient is told and reads who it was and why', async ({
  browser,
  stage,
  administrator,
  mailTo,
}) => {
  const writer = anAddress();
  const { reference } = await aSentCase(browser, stage, writer);
  const patient = await visit(browser, stage, { scripts: false, session: await confirmed(stage, writer) });
  const boss = await visit(browser, stage, { scripts: false, session: await aSession(stage, administrator.email) });

  await boss.goto('/en/desk/break-glass');
  await boss.locator('[name=reference]').fill('HW-7K3F-92QD');
  await boss.locator('[name=reason][value=technicalFault]').check();
  await boss.locator('[name=words]').fill('The answers cannot be opened.');
  await goOn(boss);
  await expect(boss.getByText(wordsOf('en').problems.notFound)).toBeVisible();
  await expect(boss.locator('[name=words]')).toHaveValue('The answers cannot be opened.');
  expect(await flaws(boss, 'en')).toEqual([]);
  await boss.locator('[name=reference]').fill(reference.toLowerCase());
  await goOn(boss);
  await expect(boss).toHaveURL(new RegExp(`/en/desk/break-glass/${reference}$`));
  await expect(boss.getByRole('heading', { level: 1 })).toContainText('يوسف');
  expect(await flaws(boss, 'en')).toEqual([]);

  const { link, text, language } = await mailTo(writer, reference);
  expect(language).toBe('ar');
  expect(text).not.toContain('The answers');
  const told = await mailTo(writer, wordsOf('ar').mail.letters.glassBroken.button);
  expect(link).toContain('/ar/');
  await patient.goto(new URL(told.link).pathname);
  await expect(patient.getByText('Lena Ortiz')).toBeVisible();
  await expect(patient.locator('main')).toContainText(arabic.reasons.technicalFault);
  await expect(patient.locator('main')).toContainText(arabic.roles.administrator);
  expect(await flaws(patient, 'ar')).toEqual([]);

  await boss.getByRole('button', { name: words.glass.mend }).click();
  await expect(boss).toHaveURL(/\/en\/desk\/break-glass$/);
  await boss.goto(`/en/desk/break-glass/${reference}`);
  await expect(boss.getByRole('heading', { level: 1 })).toHaveText(wordsOf('en').common.notFound.title);

  await boss.goto('/en/desk/audit');
  await boss.locator('[name=case]').fill(reference);
  await boss.locator('[name=action]').fill('glass.broken');
  await boss.getByRole('button', { name: words.trail.show }).click();
  await expect(boss).toHaveURL(/action=glass\.broken/);
  await expect(boss.locator('tbody tr')).toHaveCount(1);
  await expect(boss.locator('tbody tr')).toContainText('Lena Ortiz');
  expect(await flaws(boss, 'en')).toEqual([]);
  await Promise.all([boss.context().close(), patient.context().close()]);
});
