import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readSession } from '@/lib/auth/session-rows';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { changeRole } from '@/lib/staff/change-role';
import { endSessionOf } from '@/lib/staff/end-session-of';
import { findMember } from '@/lib/staff/queries';
import { resumeStaff } from '@/lib/staff/resume-staff';
import { suspendStaff } from '@/lib/staff/suspend-staff';
import { aPerson } from '@/tests/support/accounts';
import { db, owner } from '@/tests/support/database';
import { aColleague, entriesOf, halfOf, wholeOf } from '@/tests/support/staff';

test('a new role holds at the next request of a session that is open', async () => {
  const [administrator, member] = [await aColleague('administrator'), await aColleague('coordinator')];
  const { token } = await wholeOf(member);
  expect(await readSession(token)).toMatchObject({ actor: { role: 'coordinator' } });
  await changeRole(administrator.actor, member.id, { role: 'finance' });
  expect(await readSession(token)).toMatchObject({ actor: { kind: 'staff', role: 'finance' } });
  expect(await entriesOf(member.id, 'staff.roleChanged')).toMatchObject([
    { actorId: administrator.id, details: { before: 'coordinator', role: 'finance' } },
  ]);
});

test('a suspension ends every session at once, and nobody signs in until it is lifted', async () => {
  const [administrator, member] = [await aColleague('administrator'), await aColleague('coordinator')];
  const [session, half] = [await wholeOf(member), await halfOf(member.email)];
  await suspendStaff(administrator.actor, member.id);
  expect(await readSession(session.token)).toBeNull();
  expect(await readSession(half.token)).toBeNull();
  await expect(halfOf(member.email)).rejects.toThrow('signInRefused');
  await resumeStaff(administrator.actor, member.id);
  expect(await readSession(session.token)).toBeNull();
  await expect(halfOf(member.email)).resolves.toBeTruthy();
  expect(await entriesOf(member.id, 'staff.suspended')).toHaveLength(1);
  expect(await entriesOf(member.id, 'staff.resumed')).toHaveLength(1);
});

test('nobody changes their own role or suspends themselves', async () => {
  const { actor, id } = await aColleague('administrator');
  await expect(changeRole(actor, id, { role: 'coordinator' })).rejects.toThrow('notYourself');
  await expect(suspendStaff(actor, id)).rejects.toThrow('notYourself');
  expect(await findMember(actor, id)).toMatchObject({ role: 'administrator', suspendedAt: null, isSelf: true });
});

/** Whoever else manages staff in this database is on leave. */
async function onlyAdministrators(...ids: string[]) {
  const others = { kind: 'staff', id: { notIn: ids }, staff: { role: 'administrator' } } as const;
  await db().account.updateMany({ where: others, data: { suspendedAt: now() } });
}

/** Lets both come as far as they can before either may write, so that the race is one in every run. */
async function bothWaiting(ids: string[], start: () => Promise<unknown>[]) {
  const gate = await owner().connect();
  await gate.query('BEGIN');
  await gate.query('SELECT 1 FROM "StaffProfile" WHERE "accountId" = ANY($1::uuid[]) FOR UPDATE', [ids]);
  await gate.query('SELECT 1 FROM "Account" WHERE "id" = ANY($1::uuid[]) FOR UPDATE', [ids]);
  const started = Promise.allSettled(start());
  await sleep(500);
  await gate.query('COMMIT');
  gate.release();
  return started;
}

test('of two administrators who take each other away at once, one stays', async () => {
  const [one, other] = [await aColleague('administrator'), await aColleague('administrator')];
  await onlyAdministrators(one.id, other.id);
  const tries = await bothWaiting([one.id, other.id], () => [
    suspendStaff(one.actor, other.id),
    changeRole(other.actor, one.id, { role: 'finance' }),
  ]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const left = { suspendedAt: null, staff: { role: 'administrator' } } as const;
  expect(await db().account.count({ where: left })).toBe(1);
  const refused = tries.find(({ status }) => status === 'rejected');
  expect(refused).toMatchObject({ reason: { code: 'lastAdministrator' } });
});

test('an administrator sees the sessions of staff and ends one of them, and none of a patient', async () => {
  const [administrator, member] = [await aColleague('administrator'), await aColleague('physician')];
  const [first, second] = [await wholeOf(member), await halfOf(member.email)];
  const { sessions } = await findMember(administrator.actor, member.id);
  expect(sessions).toMatchObject([{ browser: 'Firefox', system: 'Android', how: 'code', isThisOne: false }]);
  await endSessionOf(administrator.actor, member.id, sessions[0]!.id);
  expect(await readSession(first.token)).toBeNull();
  expect(await readSession(second.token)).not.toBeNull();
  const person = await aPerson();
  const later = new Date(now().getTime() + 3_600_000);
  const ends = { createdAt: now(), expires: later, absoluteAt: later };
  const session = { id: newId(), tokenHash: newId(), accountId: person.id, kind: 'person', ...ends } as const;
  await db().session.create({ data: session });
  await expect(endSessionOf(administrator.actor, person.id, session.id)).rejects.toThrow('notFound');
  await expect(findMember(administrator.actor, person.id)).rejects.toThrow('notFound');
  await expect(suspendStaff(administrator.actor, person.id)).rejects.toThrow('notFound');
});

test('an id that is none is not found', async () => {
  const { actor } = await aColleague('administrator');
  for (const id of ['x', '', newId()]) {
    await expect(findMember(actor, id)).rejects.toThrow('notFound');
    await expect(suspendStaff(actor, id)).rejects.toThrow('notFound');
    await expect(endSessionOf(actor, id, id)).rejects.toThrow('notFound');
  }
});

test('nobody but an administrator changes roles, suspends or ends sessions', async () => {
  const [lead, member] = [await aColleague('leadCoordinator'), await aColleague('coordinator')];
  await expect(changeRole(lead.actor, member.id, { role: 'finance' })).rejects.toThrow('notFound');
  await expect(suspendStaff(lead.actor, member.id)).rejects.toThrow('notFound');
  await expect(resumeStaff(lead.actor, member.id)).rejects.toThrow('notFound');
  await expect(endSessionOf(lead.actor, member.id, newId())).rejects.toThrow('notFound');
});
