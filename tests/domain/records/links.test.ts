import { afterEach, expect, test } from 'vitest';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { moveClock, now } from '@/lib/clock';
import { mergeCase } from '@/lib/desk/duplicates/merge-case';
import { declineInquiry } from '@/lib/inquiries/decline-inquiry';
import { findLink } from '@/lib/records/links/find-link';
import { giveLink } from '@/lib/records/links/give-link';
import { mostAlive, type NewLink } from '@/lib/records/links/issue-link';
import { openLink } from '@/lib/records/links/open-link';
import { revokeLink } from '@/lib/records/links/revoke-link';
import { tokenOfLink } from '@/lib/secrets';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

afterEach(() => moveClock(null));

const toHospital: NewLink = { purpose: 'hospital', codes: ['mriScan'], recipient: 'مستشفى مبارك', locale: 'ar' };
const toPhone: NewLink = { purpose: 'phone', codes: [], locale: 'ar' };
const later = (minutes: number) => moveClock(new Date(now().getTime() + minutes * 60_000));
const given = async (on: { writer: Actor; reference: string }, wanted = toHospital) => {
  const { id } = await giveLink(on.writer, on.reference, wanted);
  return { id, token: tokenOfLink(id) };
};
const trailOf = (caseId: string) =>
  db().auditEntry.findMany({ where: { caseId, action: { startsWith: 'link.' } }, orderBy: { id: 'asc' } });

test('a link leads into its case by its token, which is in no row', async () => {
  const on = await aCase();
  const { id, token } = await given(on);
  expect(await findLink(token)).toMatchObject({ id, caseId: on.id, codes: ['mriScan'], recipient: 'مستشفى مبارك' });
  expect(JSON.stringify(await db().recordLink.findMany({ where: { caseId: on.id } }))).not.toContain(token);
  expect(await findLink('made-up')).toBeNull();
  expect(await findLink('')).toBeNull();
});

test('a hospital has thirty days, a phone an hour', async () => {
  const on = await aCase();
  const [hospital, phone] = [await given(on), await given(on, toPhone)];
  later(59);
  expect(await findLink(phone.token)).not.toBeNull();
  later(2);
  expect(await findLink(phone.token)).toBeNull();
  expect(await findLink(hospital.token)).not.toBeNull();
  later(30 * 24 * 60);
  expect(await findLink(hospital.token)).toBeNull();
});

test('looking at a link counts nothing, going in by it is counted and in the trail', async () => {
  const on = await aCase();
  const { id, token } = await given(on);
  await findLink(token);
  expect((await db().recordLink.findUniqueOrThrow({ where: { id } })).opened).toBe(0);
  await Promise.all([openLink(token), openLink(token), openLink(token)]);
  expect(await db().recordLink.findUniqueOrThrow({ where: { id } })).toMatchObject({
    opened: 3,
    openedAt: expect.any(Date),
  });
  expect((await trailOf(on.id)).map(({ action, actorKind }) => `${action} ${actorKind}`)).toEqual([
    'link.given person',
    ...Array.from({ length: 3 }, () => 'link.opened visitor'),
  ]);
});

test('a link that was taken back, and one of a case that has ended, open nothing', async () => {
  const [on, other] = [await aCase(), await aCase()];
  const [mine, theirs] = [await given(on), await given(other)];
  await revokeLink(on.coordinator, on.reference, mine.id);
  await expect(openLink(mine.token)).rejects.toThrow('linkExpired');
  await expect(revokeLink(on.writer, on.reference, mine.id)).rejects.toThrow('alreadyDone');
  await expect(revokeLink(on.writer, on.reference, theirs.id)).rejects.toThrow('alreadyDone');
  expect(await findLink(theirs.token)).not.toBeNull();
  await declineInquiry(other.coordinator, other.reference, { reason: 'other', toldPatient: 'عذرًا' });
  expect(await findLink(theirs.token)).toBeNull();
  expect((await trailOf(on.id)).map(({ action }) => action)).toEqual(['link.given', 'link.revoked']);
});

test('a link of a case that was joined with another leads into that one', async () => {
  const [on, into] = await Promise.all([aCase(), aCase()]);
  await db().capacity.updateMany({ where: { patientId: into.patientId }, data: { accountId: on.accountId } });
  const { token } = await given(on);
  await mergeCase(on.coordinator, on.reference, { other: into.reference });
  expect(await findLink(token)).toMatchObject({ caseId: into.id });
});

test('who may not give a link gives none, nobody gives one for a case that has ended, and nobody gives them without end', async () => {
  const on = await aCase();
  const physician: Actor = { kind: 'staff', id: on.accountId, role: 'physician' };
  for (const [actor, code] of [
    [aVisitor, 'notFound'],
    [await aFollowerOf(on.id), 'notAllowed'],
    [physician, 'notAllowed'],
  ] as const)
    await expect(giveLink(actor, on.reference, toHospital)).rejects.toThrow(code);
  for (let count = 0; count < mostAlive; count += 1) await given(on);
  await expect(given(on)).rejects.toThrow('tooMany');
  await declineInquiry(on.coordinator, on.reference, { reason: 'other', toldPatient: 'عذرًا' });
  await expect(given(on)).rejects.toThrow('wrongStage');
});
