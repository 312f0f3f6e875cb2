import { afterEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { giveSecondFactor } from '@/lib/accounts/give-second-factor';
import { readSession } from '@/lib/auth/session-rows';
import { moveClock, now } from '@/lib/clock';
import { askRecovery } from '@/lib/staff/ask-recovery';
import { consentToRecovery } from '@/lib/staff/consent-to-recovery';
import { listRecoveries, readRecovery } from '@/lib/staff/queries';
import { replaceSecondFactor } from '@/lib/staff/replace-second-factor';
import { suspendStaff } from '@/lib/staff/suspend-staff';
import { withdrawConsent } from '@/lib/staff/withdraw-consent';
import { somewhere } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { aColleague, codeOf, codeOfLink, halfOf, mailedLink, wholeOf } from '@/tests/support/staff';

afterEach(() => moveClock(null));

const name = { name: ' kim   RIVERA ' };

async function aLostPhone() {
  const member = await aColleague('physician');
  await askRecovery((await halfOf(member.email)).token);
  const request = await db().factorRecovery.findFirstOrThrow({ where: { accountId: member.id, endedAt: null } });
  return { member, request };
}

const templatesTo = async (recipient: string) =>
  (await db().mail.findMany({ where: { recipient }, orderBy: { id: 'asc' } })).map(({ template }) => template);

const held: { colleagues?: Promise<[Actor, Actor, Actor]> } = {};
async function hire(): Promise<[Actor, Actor, Actor]> {
  const roles = ['administrator', 'coordinator', 'nurseOnDuty'] as const;
  const [one, two, three] = await Promise.all(roles.map(aColleague));
  return [one!.actor, two!.actor, three!.actor];
}
const colleagues = () => (held.colleagues ??= hire());

test('two colleagues confirm, a link replaces the second factor, and everything the old one opened is closed', async () => {
  const { member, request } = await aLostPhone();
  const [administrator, coordinator] = await colleagues();
  const before = await wholeSessionElsewhere(member);
  await consentToRecovery(coordinator, request.id, name);
  expect(await readSession(before)).not.toBeNull();
  await consentToRecovery(administrator, request.id, name);
  expect(await readSession(before)).toBeNull();
  const link = await mailedLink(member.email, 'recoveryReady');
  expect(await readRecovery(link.token)).toMatchObject({ email: member.email });
  const codes = await replaceSecondFactor(link.token, { code: codeOfLink(link.id) }, somewhere());
  await expect(replaceSecondFactor(link.token, { code: codeOfLink(link.id, 30) }, somewhere())).rejects.toThrow();
  await expect(giveSecondFactor((await halfOf(member.email)).token, codeOf(member.totpSecret))).rejects.toThrow();
  await expect(giveSecondFactor((await halfOf(member.email)).token, member.recoveryCodes[0]!)).rejects.toThrow(
    'wrongCode',
  );
  await expect(giveSecondFactor((await halfOf(member.email)).token, codes[0]!)).resolves.toBeTruthy();
  await expect(giveSecondFactor((await halfOf(member.email)).token, codeOfLink(link.id, 30))).resolves.toBeTruthy();
  expect(await templatesTo(member.email)).toEqual([
    'recoveryAsked',
    'recoveryConfirmed',
    'recoveryConfirmed',
    'recoveryReady',
    'recoveryDone',
  ]);
  const trail = await db().auditEntry.findMany({
    where: { details: { path: ['recoveryId'], equals: request.id } },
    orderBy: { id: 'asc' },
  });
  expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['recovery.asked', member.id],
    ['recovery.consented', (coordinator as { id: string }).id],
    ['recovery.consented', (administrator as { id: string }).id],
    ['recovery.linkSent', (administrator as { id: string }).id],
    ['recovery.done', member.id],
  ]);
});

/** A thief who is signed in with the phone. Opened straight, because a sign-in would end the request. */
async function wholeSessionElsewhere({ id }: { id: string }) {
  const { openSession } = await import('@/lib/accounts/sessions');
  const { asActor } = await import('@/lib/access/as-actor');
  const { theSystem } = await import('@/lib/access/actor');
  return (await asActor(theSystem, (tx) => openSession(tx, { id, kind: 'staff' }, now()))).token;
}

test('two who do not answer for staff are not enough', async () => {
  const { member, request } = await aLostPhone();
  const [administrator, coordinator, nurse] = await colleagues();
  await consentToRecovery(coordinator, request.id, name);
  await consentToRecovery(nurse, request.id, name);
  await consentToRecovery(nurse, request.id, name);
  expect(await templatesTo(member.email)).not.toContain('recoveryReady');
  await consentToRecovery(administrator, request.id, name);
  expect(await templatesTo(member.email)).toContain('recoveryReady');
});

test('one administrator who confirms twice is one', async () => {
  const { member, request } = await aLostPhone();
  const [administrator] = await colleagues();
  await consentToRecovery(administrator, request.id, name);
  await consentToRecovery(administrator, request.id, name);
  expect(await templatesTo(member.email)).not.toContain('recoveryReady');
});

test('the asker does not confirm, and neither does a partner or an interpreter', async () => {
  const { member, request } = await aLostPhone();
  await expect(consentToRecovery(member.actor, request.id, name)).rejects.toThrow('notYourself');
  for (const role of ['partner', 'interpreter', 'translator'] as const) {
    const { actor } = await aColleague(role);
    await expect(consentToRecovery(actor, request.id, name)).rejects.toThrow('notFound');
    await expect(listRecoveries(actor)).rejects.toThrow('notFound');
  }
  expect(await listRecoveries(member.actor)).not.toContainEqual(expect.objectContaining({ id: request.id }));
});

test('who confirms writes their own name', async () => {
  const { request } = await aLostPhone();
  const [administrator] = await colleagues();
  await expect(consentToRecovery(administrator, request.id, { name: 'Lena Ortiz' })).rejects.toThrow('nameDiffers');
  expect(await db().recoveryConsent.count({ where: { recoveryId: request.id } })).toBe(0);
});

test('a consent that is withdrawn takes the link with it, until two confirm again', async () => {
  const { member, request } = await aLostPhone();
  const [administrator, coordinator, nurse] = await colleagues();
  for (const one of [administrator, coordinator]) await consentToRecovery(one, request.id, name);
  const link = await mailedLink(member.email, 'recoveryReady');
  await withdrawConsent(coordinator, request.id);
  await expect(withdrawConsent(coordinator, request.id)).rejects.toThrow('notFound');
  const given = { code: codeOfLink(link.id) };
  await expect(replaceSecondFactor(link.token, given, somewhere())).rejects.toThrow('linkExpired');
  expect(await templatesTo(member.email)).toContain('recoveryWithdrawn');
  await consentToRecovery(nurse, request.id, name);
  const again = await mailedLink(member.email, 'recoveryReady');
  await replaceSecondFactor(again.token, { code: codeOfLink(again.id) }, somewhere());
});

test('a colleague who was suspended after confirming does not count', async () => {
  const { member, request } = await aLostPhone();
  const [administrator, coordinator] = await colleagues();
  const third = await aColleague('coordinator');
  await consentToRecovery(third.actor, request.id, name);
  await suspendStaff(administrator, third.id);
  await consentToRecovery(administrator, request.id, name);
  expect(await templatesTo(member.email)).not.toContain('recoveryReady');
  await consentToRecovery(coordinator, request.id, name);
  expect(await templatesTo(member.email)).toContain('recoveryReady');
});

test('after a day the request is over, and so is its link', async () => {
  const { member, request } = await aLostPhone();
  const [administrator, coordinator, nurse] = await colleagues();
  for (const one of [administrator, coordinator]) await consentToRecovery(one, request.id, name);
  const link = await mailedLink(member.email, 'recoveryReady');
  moveClock(new Date(now().getTime() + 24 * 3_600_000 + 1000));
  await expect(replaceSecondFactor(link.token, { code: codeOfLink(link.id) }, somewhere())).rejects.toThrow(
    'linkExpired',
  );
  await expect(consentToRecovery(nurse, request.id, name)).rejects.toThrow('notFound');
  await askRecovery((await halfOf(member.email)).token);
  expect(await db().factorRecovery.count({ where: { accountId: member.id, endedAt: null } })).toBe(1);
});

test('who can sign in has lost nothing: the request ends', async () => {
  const { member, request } = await aLostPhone();
  const [administrator] = await colleagues();
  await wholeOf(member);
  await expect(consentToRecovery(administrator, request.id, name)).rejects.toThrow('notFound');
});

test('asking twice is one request and one mail; without the password nobody asks', async () => {
  const { member } = await aLostPhone();
  await Promise.all([1, 2].map(async () => askRecovery((await halfOf(member.email)).token)));
  expect(await templatesTo(member.email)).toEqual(['recoveryAsked']);
  await expect(askRecovery('made-up')).rejects.toThrow('signInRefused');
});
