import { expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { newId } from '@/lib/db/id';
import { readCase } from '@/lib/desk/queries';
import { readDesk } from '@/lib/desk/read-desk';
import { aCase } from '@/tests/support/a-case';
import { db } from '@/tests/support/database';

const physician: Actor = { kind: 'staff', id: newId(), role: 'physician' };
test('a mail that no server took is seen on the desk, and only there', async () => {
  const { id, coordinator, writer } = await aCase();
  await db().mail.updateMany({ where: { caseId: id }, data: { state: 'failed' } });
  const [mail] = await db().mail.findMany({ where: { caseId: id } });
  const { mails } = await readDesk(coordinator, { sort: 'urgency' });
  expect(mails.find((failed) => failed.id === mail!.id)).toMatchObject({ template: 'inquiryReceived' });
  for (const actor of [physician, writer])
    await expect(readDesk(actor, { sort: 'urgency' })).rejects.toThrow('notFound');
});

test('the page of a case shows the words as they were written, in their language', async () => {
  const { reference, coordinator } = await aCase({ locale: 'kk' });
  const { inquiry, patient } = await readCase(coordinator, reference);
  expect(inquiry).toMatchObject({ locale: 'kk', answers: { condition: { known: 'ثقب بين بُطيني القلب' } } });
  expect(patient.writtenName).toBe('ياسين خالد العنزي');
});
