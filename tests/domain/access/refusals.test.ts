import { expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { newId } from '@/lib/db/id';
import { Problem } from '@/lib/errors';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { newReference } from '@/lib/people/references';
import { aCase } from '@/tests/support/a-case';
import { aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

const aStranger = async (): Promise<Actor & { id: string }> => ({
  kind: 'person',
  id: (await aPerson()).id,
  follows: [],
});
const refusedTo = (actorId: string) =>
  db().auditEntry.findMany({ where: { actorId, action: 'case.refused' }, orderBy: { id: 'asc' } });

test('a try at a foreign case is not found, and stands in the trail although it was undone', async () => {
  const [on, stranger] = [await aCase(), await aStranger()];
  await expect(acceptInquiry(stranger, on.reference)).rejects.toThrow('notFound');
  expect(await refusedTo(stranger.id)).toMatchObject([
    { caseId: on.id, actorKind: 'person', details: { permission: 'inquiry.accept', reference: on.reference } },
  ]);
});

test('a guessed reference that no case has stands there too, and what cannot be one does not', async () => {
  const [guess, stranger] = [newReference(), await aStranger()];
  for (const typed of [guess, 'HW-0000-0000', '../../etc', newId()])
    await expect(acceptInquiry(stranger, typed)).rejects.toThrow('notFound');
  expect(await refusedTo(stranger.id)).toMatchObject([{ caseId: null, details: { reference: guess } }]);
});

test('in sight and not permitted is noted as well', async () => {
  const on = await aCase();
  await expect(acceptInquiry(on.writer, on.reference)).rejects.toThrow('notAllowed');
  expect(await refusedTo(on.accountId)).toMatchObject([{ caseId: on.id }]);
});

test('what a verb refuses for its own reasons is no try at a door', async () => {
  const on = await aCase({ stage: 'records' });
  const coordinator = { ...on.coordinator, id: newId() } as Actor & { id: string };
  await expect(acceptInquiry(coordinator, on.reference)).rejects.toThrow('wrongStage');
  const inside = change(coordinator, 'case.work', on.reference, () => Promise.reject(new Problem('notFound')));
  await expect(inside).rejects.toThrow('notFound');
  expect(await refusedTo(coordinator.id)).toEqual([]);
});

test('nobody floods the trail: sixty tries an hour are noted, and every one is refused', async () => {
  const [on, stranger] = [await aCase(), await aStranger()];
  for (let nth = 0; nth < 70; nth++) await expect(acceptInquiry(stranger, on.reference)).rejects.toThrow('notFound');
  expect(await refusedTo(stranger.id)).toHaveLength(60);
});
