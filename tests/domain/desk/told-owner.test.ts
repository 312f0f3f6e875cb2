import { expect, test } from 'vitest';
import { assignCase } from '@/lib/desk/assign-case';
import { planTask } from '@/lib/desk/tasks/plan-task';
import { aCase } from '@/tests/support/a-case';
import { aColleague } from '@/tests/support/colleagues';
import { db } from '@/tests/support/database';
import { sendAll } from '@/tests/support/notices';

async function toldOf(caseId: string) {
  await sendAll(caseId);
  return (await db().mail.findMany({ where: { caseId, template: 'givenToYou' } })).map(({ recipient }) => recipient);
}

const due = '2030-06-04T10:00';
const nobody = undefined;

test('a colleague to whom a case is given hears of it, in their language', async () => {
  const on = await aCase();
  const [lead, lena] = [
    await aColleague('leadCoordinator', 'Marta Silva'),
    await aColleague('coordinator', 'Lena Ortiz', { locale: 'es' }),
  ];
  await assignCase(lead, on.reference, { to: lena.id, from: nobody });
  expect(await toldOf(on.id)).toEqual([lena.email]);
  expect(await db().mail.findFirst({ where: { caseId: on.id, template: 'givenToYou' } })).toMatchObject({
    locale: 'es',
  });
});

test('so does the owner of a task that somebody else planned', async () => {
  const on = await aCase();
  const [ana, ben] = [await aColleague('coordinator', 'Ana Lima'), await aColleague('physician', 'Ben Okoro')];
  await planTask(ana, on.reference, { title: 'Read the report', owner: ben.id, due });
  expect(await toldOf(on.id)).toEqual([ben.email]);
});

test('nobody hears of what they gave themselves, or of what is given to nobody', async () => {
  const on = await aCase();
  const lead = await aColleague('leadCoordinator', 'Marta Silva');
  await assignCase(lead, on.reference, { to: lead.id, from: nobody });
  await assignCase(lead, on.reference, { to: nobody, from: lead.id });
  await planTask(lead, on.reference, { title: 'Call', owner: nobody, due });
  expect(await toldOf(on.id)).toEqual([]);
});
