import type { Page } from '@playwright/test';
import type { StaffRole } from '@/lib/db/generated/enums';
import type { Stage } from '@/tests/support/stage';
import { barriers, complaints, flaws } from './support/look';
import { expect, goOn, test, wordsOf } from './support/test';
import { aDraft, anAddress, answersBefore, aSession, visit } from './support/visit';

const hire = async (stage: Stage, role: StaffRole, name: string) => {
  const email = `${role.toLowerCase()}.${Math.random().toString(36).slice(2)}@hospital.example`;
  await stage.admin('create', '--email', email, '--name', name, '--role', role);
  return email;
};

const later = (hours: number) => {
  const at = new Date(Date.now() + hours * 3_600_000);
  const parts = new Intl.DateTimeFormat('sv', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'America/Los_Angeles',
  });
  return parts.format(at).replace(' ', 'T');
};

const unfold = (page: Page, title: string) => page.locator('summary').filter({ hasText: title }).click();

test('A nurse is told at once of warning signs in Kazakh words, and takes them with one button, without scripts', async ({
  browser,
  stage,
  mailTo,
}) => {
  const words = wordsOf('en');
  const [lead, nurse] = [
    await hire(stage, 'leadCoordinator', 'Marta Silva'),
    await hire(stage, 'nurseOnDuty', 'Grace Mensah'),
  ];
  const desk = await visit(browser, stage, { scripts: false, session: await aSession(stage, lead), width: 1280 });
  await desk.goto('/en/desk/duty');
  await desk.locator('[name=person]').selectOption({ label: 'Grace Mensah' });
  await desk.locator('[name=place][value=first]').check();
  const starts = later(-5);
  await desk.locator('[name=starts]').fill(starts);
  await desk.locator('[name=ends]').fill(later(-6));
  await goOn(desk);
  await expect(desk.locator('#error-ends')).toContainText(words.validation.endsBeforeStart);
  await expect(desk.locator('[name=starts]')).toHaveValue(starts);
  await desk.locator('[name=ends]').fill(later(5));
  await goOn(desk);
  await expect(desk.locator('#now')).toContainText('Grace Mensah');

  const answers = answersBefore('sent', anAddress(), 'kk');
  const sick = { ...answers, condition: { known: 'Түннен бері баламның дем алуы қиын, еріндері көгерді.' } };
  const writer = await visit(browser, stage, { scripts: false, draft: await aDraft(stage, sick, 'kk') });
  await writer.goto('/kk/inquiry/check-answers');
  await writer.locator('main form button[type=submit]').last().click();
  const reference = (await writer.getByTestId('reference').innerText()).replaceAll(/[^A-Z0-9-]/g, '');

  const mail = await mailTo(nurse, reference);
  expect(mail.text).not.toContain('көгерді');
  const night = await visit(browser, stage, { scripts: false, session: await aSession(stage, nurse) });
  await night.goto(mail.link);
  await expect(night.locator('main ol li').first()).toHaveText(words.workspace.next.takeAlert);
  await expect(night.getByText(words.inquiries.urgency.signs.breathing).first()).toBeVisible();
  await night.getByRole('button', { name: words.workspace.alert.take }).click();
  await expect(night.locator('#alert')).toContainText('Grace Mensah');
  await desk.goto('/en/desk/duty');
  await expect(desk.locator('#alerts')).not.toContainText(reference);
});

test('A coordinator works a case from the list to its acceptance, with triage, task and note, and a stale form says why', async ({
  browser,
  stage,
}) => {
  const words = wordsOf('en');
  const [ana, ben] = [await hire(stage, 'coordinator', 'Ana Lima'), await hire(stage, 'coordinator', 'Ben Okoro')];
  const email = anAddress();
  const writer = await visit(browser, stage, { draft: await aDraft(stage, answersBefore('sent', email)) });
  await writer.goto('/ar/inquiry/check-answers');
  await writer.locator('main form button[type=submit]').last().click();
  const reference = (await writer.getByTestId('reference').innerText()).replaceAll(/[^A-Z0-9-]/g, '');
  const page = await visit(browser, stage, { session: await aSession(stage, ana), width: 1280 });
  const heard = complaints(page, stage.url);
  await page.goto(`/en/desk?q=${reference}`);
  await page.locator(`a[href$="/desk/cases/${reference}"]`).first().click();
  await page.getByRole('button', { name: words.workspace.take }).click();
  await expect(page.locator('#whose')).toContainText('Ana Lima');

  const other = await visit(browser, stage, { scripts: false, session: await aSession(stage, ben), width: 1280 });
  await other.goto(`/en/desk/cases/${reference}`);

  await unfold(page, words.workspace.triage.decide);
  await page.locator('#triage [name=acuity][value="2"]').check();
  await page.locator('#triage [name=reasons][value=progresses]').check();
  await page.getByRole('button', { name: words.workspace.triage.save }).click();
  await expect(page.locator('#triage')).toContainText('Ana Lima');

  await unfold(page, words.workspace.tasks.plan);
  await page.locator('#tasks [name=title]').fill('اتصل بالأم مساءً');
  await page.locator('#tasks [name=due]').fill(later(30));
  await page.getByRole('button', { name: words.workspace.tasks.save }).click();
  await expect(page.locator('#tasks li')).toContainText('اتصل بالأم مساءً');

  await unfold(page, words.workspace.notes.write);
  await page.locator('#notes [name=note]').fill('Her brother speaks English.');
  await page.locator('#notes label').filter({ hasText: 'Ben Okoro' }).locator('input').check();
  await page.getByRole('button', { name: words.workspace.notes.save }).click();
  await expect(page.locator('#notes')).toContainText('Her brother speaks English.');

  await other.locator('summary').filter({ hasText: words.desk.case.decline }).click();
  const decline = other
    .locator('#decide form')
    .filter({ has: other.locator('[name=toldPatient]') })
    .first();
  await decline.locator('[name=reason][value=noCapacity]').check();
  await decline.locator('[name=toldPatient]').fill('نعتذر.');
  await decline.locator('button[type=submit]').click();
  await expect(other.getByText(words.problems.changedMeanwhile)).toBeVisible();
  await expect(other.locator('#decide')).toContainText('Ana Lima');
  await expect(other.locator('#decide [name=toldPatient]').first()).toHaveValue('نعتذر.');

  await page.getByRole('button', { name: words.desk.case.accept }).click();
  await expect(page.getByText(words.desk.case.done)).toBeVisible();
  expect(heard()).toEqual([]);

  const journey = await visit(browser, stage, { session: await confirmedSession(stage, email) });
  await journey.goto(`/ar/journey/${reference}`);
  await expect(journey.getByText(reference)).toBeVisible();
  expect(await journey.content()).not.toContain('Her brother speaks English.');
});

async function confirmedSession(stage: Parameters<typeof aSession>[0], email: string) {
  await stage.query(
    `UPDATE "Capacity" SET "confirmedAt" = now() FROM "Account" a WHERE a."id" = "accountId" AND a."email" = $1`,
    [email],
  );
  return aSession(stage, email);
}

/** One word that no line can hold, wherever a person may write. */
const endless = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6);

/** The same word as a colleague's name, a task, a note and a reason, on this case. */
async function writeEndless(stage: Stage, reference: string, email: string) {
  const named = await hire(stage, 'nurseOnDuty', endless.slice(0, 190));
  const on = `(SELECT "id" FROM "Case" WHERE "reference" = $1), (SELECT "id" FROM "Account" WHERE "email" = $2)`;
  await stage.query(
    `INSERT INTO "Task" ("caseId", "ownerId", "id", "kind", "title", "createdAt", "dueAt")
     SELECT ${on}, gen_random_uuid(), 'planned', $3, now(), now()`,
    [reference, named, endless],
  );
  await stage.query(
    `INSERT INTO "Note" ("caseId", "authorId", "id", "text", "writtenAt") SELECT ${on}, gen_random_uuid(), $3, now()`,
    [reference, named, endless],
  );
  await stage.query(
    `INSERT INTO "Triage" ("caseId", "decidedById", "id", "suggested", "suggestedReasons", "acuity", "reasons", "note", "decidedAt")
     SELECT ${on}, gen_random_uuid(), 3, '{}', 2, '{}', $3, now()`,
    [reference, named, endless],
  );
  await stage.query(
    'UPDATE "Patient" SET "writtenName" = $1 WHERE "id" IN (SELECT "patientId" FROM "Case" WHERE "reference" = $2)',
    [endless, reference],
  );
  await stage.query(
    `UPDATE "Account" SET "writtenName" = $1, "email" = $1 || "id" || '@example.org' WHERE "email" = $2`,
    [endless, email],
  );
}

for (const locale of ['en', 'ar'] as const)
  test(`The workspace, a correction and the roster have no barrier in ${locale}, narrow and wide`, async ({
    browser,
    stage,
  }) => {
    const lead = await hire(stage, 'leadCoordinator', 'Marta Silva-Albuquerque de Vasconcelos');
    const email = anAddress();
    const known = `${'He cannot breathe. '.repeat(40)}${endless}`;
    const answers = { ...answersBefore('sent', email), condition: { known } };
    const writer = await visit(browser, stage, { scripts: false, draft: await aDraft(stage, answers) });
    await writer.goto('/ar/inquiry/check-answers');
    await writer.locator('main form button[type=submit]').last().click();
    const reference = (await writer.getByTestId('reference').innerText()).replaceAll(/[^A-Z0-9-]/g, '');
    await writeEndless(stage, reference, email);
    const session = await aSession(stage, lead);
    const found: string[] = [];
    for (const width of [360, 1280]) {
      const page = await visit(browser, stage, { session, width });
      for (const path of [`cases/${reference}`, `cases/${reference}/correct/birth-date`, 'duty']) {
        await page.goto(`/${locale}/desk/${path}`);
        for (const summary of await page.locator('main summary').all()) await summary.click();
        const all = [...(await barriers(page)), ...(await flaws(page, locale))];
        found.push(...all.map((flaw) => `${width} ${path}: ${flaw}`));
      }
    }
    expect(found).toEqual([]);
  });
