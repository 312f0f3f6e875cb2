import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { newId } from '@/lib/db/id';
import { assignCase } from '@/lib/desk/assign-case';
import { takeCase } from '@/lib/desk/take-case';
import { aCase } from '@/tests/support/a-case';
import { aColleague } from '@/tests/support/colleagues';
import { db } from '@/tests/support/database';

const whoHas = async (reference: string) =>
  (await db().case.findUniqueOrThrow({ where: { reference }, select: { coordinatorId: true } })).coordinatorId;

describe('taking a case', () => {
  test('of two coordinators who take a case at once one wins, and the other is told who', async () => {
    const { reference } = await aCase();
    const two = [await aColleague('coordinator', 'Ana Lima'), await aColleague('coordinator', 'Ben Okoro')];
    const ends = await Promise.allSettled(two.map((actor) => takeCase(actor, reference)));
    const won = ends.findIndex(({ status }) => status === 'fulfilled');
    expect(ends[1 - won]).toMatchObject({
      status: 'rejected',
      reason: { code: 'takenBy', about: { name: won === 0 ? 'Ana Lima' : 'Ben Okoro' } },
    });
    expect(await whoHas(reference)).toBe(two[won]!.id);
  });

  test('a second click changes nothing and is no refusal', async () => {
    const { reference, id } = await aCase();
    const ana = await aColleague('coordinator', 'Ana Lima');
    await takeCase(ana, reference);
    await takeCase(ana, reference);
    expect(await db().auditEntry.count({ where: { caseId: id, action: 'case.assigned' } })).toBe(1);
  });
});

describe('giving a case to somebody', () => {
  test('the lead gives a case from one coordinator to another, and back to nobody', async () => {
    const { reference } = await aCase();
    const [lead, ana, ben] = [
      await aColleague('leadCoordinator', 'Marta Silva'),
      await aColleague('coordinator', 'Ana Lima'),
      await aColleague('coordinator', 'Ben Okoro'),
    ];
    await assignCase(lead, reference, { to: ana.id, from: undefined });
    await assignCase(lead, reference, { to: ben.id, from: ana.id });
    expect(await whoHas(reference)).toBe(ben.id);
    await assignCase(lead, reference, { to: undefined, from: ben.id });
    expect(await whoHas(reference)).toBeNull();
  });

  test('a form that was opened before somebody else got the case is told their name', async () => {
    const { reference } = await aCase();
    const [lead, ana] = [
      await aColleague('leadCoordinator', 'Marta Silva'),
      await aColleague('coordinator', 'Ana Lima'),
    ];
    await takeCase(ana, reference);
    const late = assignCase(lead, reference, { to: lead.id, from: undefined });
    await expect(late).rejects.toMatchObject({ code: 'takenBy', about: { name: 'Ana Lima' } });
  });

  test('nobody gets a case who looks after none', async () => {
    const { reference, accountId } = await aCase();
    const [lead, nurse] = [await aColleague('leadCoordinator', 'Marta'), await aColleague('nurseOnDuty', 'Grace')];
    for (const to of [nurse.id, accountId, newId()])
      await expect(assignCase(lead, reference, { to, from: undefined })).rejects.toThrow('notFound');
  });

  test('a nurse gives no case away, and a physician takes none', async () => {
    const { reference, writer } = await aCase();
    const nurse: Actor = { kind: 'staff', id: newId(), role: 'nurseOnDuty' };
    const physician: Actor = { kind: 'staff', id: newId(), role: 'physician' };
    for (const actor of [nurse, physician, writer]) {
      await expect(takeCase(actor, reference)).rejects.toThrow('notAllowed');
      await expect(assignCase(actor, reference, { to: undefined, from: undefined })).rejects.toThrow('notAllowed');
    }
  });
});
