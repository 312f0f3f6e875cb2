import { afterEach, expect, test } from 'vitest';
import { requestSignInLink } from '@/lib/accounts/request-sign-in-link';
import { moveClock, now } from '@/lib/clock';
import { StaffRole } from '@/lib/db/generated/enums';
import { choosePassword } from '@/lib/staff/choose-password';
import { inviteStaff } from '@/lib/staff/invite-staff';
import { joinStaff } from '@/lib/staff/join-staff';
import { listStaff, readInvitation } from '@/lib/staff/queries';
import { resendInvitation } from '@/lib/staff/resend-invitation';
import { withdrawInvitation } from '@/lib/staff/withdraw-invitation';
import { anAddress, aPassword, aPerson, somewhere } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { aColleague, anInvitation, codeOfLink, entriesOf, halfOf, mailedLink } from '@/tests/support/staff';

afterEach(() => moveClock(null));

const held: { administrator?: ReturnType<typeof aColleague> } = {};
const anAdministrator = async () => (await (held.administrator ??= aColleague('administrator'))).actor;

const join = async ({ link }: Awaited<ReturnType<typeof anInvitation>>) => {
  await choosePassword(link.token, aPassword, somewhere());
  return joinStaff(link.token, { code: codeOfLink(link.id) }, somewhere());
};

test('who is invited gets a mail in their language, and joins with a password and an authenticator', async () => {
  const invited = await anInvitation(await anAdministrator(), { role: 'interpreter', locale: 'ar' });
  expect(invited.link.locale).toBe('ar');
  expect(await readInvitation(invited.link.token)).toMatchObject({ role: 'interpreter', hasPassword: false });
  const codes = await join(invited);
  expect(new Set(codes).size).toBe(10);
  const account = await db().account.findUniqueOrThrow({ where: { id: invited.id }, include: { staff: true } });
  expect(account).toMatchObject({ kind: 'staff', email: invited.email, locale: 'ar', staff: { role: 'interpreter' } });
  expect(account.staff!.totpConfirmedAt).not.toBeNull();
  await expect(halfOf(invited.email)).resolves.toBeTruthy();
  expect(await entriesOf(invited.id, 'staff.joined')).toHaveLength(1);
});

test('before the second factor there is no account, however often the password was chosen', async () => {
  const invited = await anInvitation(await anAdministrator());
  await choosePassword(invited.link.token, aPassword, somewhere());
  expect(await db().account.count({ where: { email: invited.email } })).toBe(0);
  await expect(halfOf(invited.email)).rejects.toThrow('signInRefused');
  await expect(joinStaff(invited.link.token, { code: '000000' }, somewhere())).rejects.toThrow('wrongCode');
  expect(await db().account.count({ where: { email: invited.email } })).toBe(0);
});

test('a second factor without a password is not enough', async () => {
  const { link } = await anInvitation(await anAdministrator());
  await expect(joinStaff(link.token, { code: codeOfLink(link.id) }, somewhere())).rejects.toThrow('incomplete');
});

test('a phone whose clock is two hours off is told so', async () => {
  const { link } = await anInvitation(await anAdministrator());
  await choosePassword(link.token, aPassword, somewhere());
  for (const hours of [-2, 2]) {
    const given = { code: codeOfLink(link.id, hours * 3600) };
    await expect(joinStaff(link.token, given, somewhere())).rejects.toThrow('clockMayBeWrong');
  }
});

test('of two who join with one link at once, one does; afterwards the link is used', async () => {
  const invited = await anInvitation(await anAdministrator());
  await choosePassword(invited.link.token, aPassword, somewhere());
  const given = { code: codeOfLink(invited.link.id) };
  const tries = await Promise.allSettled([1, 2].map(() => joinStaff(invited.link.token, given, somewhere())));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'alreadyUsed' } });
  expect(await db().account.count({ where: { email: invited.email } })).toBe(1);
  await expect(joinStaff(invited.link.token, given, somewhere())).rejects.toThrow('alreadyUsed');
  expect(await readInvitation(invited.link.token)).toBeNull();
});

test('an invitation that is sent again has a new link, and the old one opens nothing', async () => {
  const administrator = await anAdministrator();
  const invited = await anInvitation(administrator);
  await choosePassword(invited.link.token, 'chosen before it was sent again', somewhere());
  await resendInvitation(administrator, invited.id);
  const link = await mailedLink(invited.email, 'staffInvitation');
  expect(link.id).not.toBe(invited.link.id);
  await expect(join(invited)).rejects.toThrow('linkExpired');
  expect(await readInvitation(link.token)).toMatchObject({ hasPassword: false });
  await join({ ...invited, link });
});

test('a withdrawn or old invitation opens nothing', async () => {
  const administrator = await anAdministrator();
  const [withdrawn, old] = [await anInvitation(administrator), await anInvitation(administrator)];
  await withdrawInvitation(administrator, withdrawn.id);
  await expect(join(withdrawn)).rejects.toThrow('linkExpired');
  await expect(resendInvitation(administrator, withdrawn.id)).rejects.toThrow('notFound');
  moveClock(new Date(now().getTime() + 8 * 24 * 3_600_000));
  await expect(join(old)).rejects.toThrow('linkExpired');
  await resendInvitation(administrator, old.id);
  await join({ ...old, link: await mailedLink(old.email, 'staffInvitation') });
});

test('an address is one member of staff, and may be a patient’s as well', async () => {
  const administrator = await anAdministrator();
  const person = await aPerson();
  const invited = await anInvitation(administrator, { email: person.email! });
  await expect(anInvitation(administrator, { email: person.email! })).rejects.toThrow('alreadyStaff');
  await join(invited);
  await expect(anInvitation(administrator, { email: person.email! })).rejects.toThrow('alreadyStaff');
  await requestSignInLink(person.email!, somewhere());
  const links = await db().oneTimeLink.findMany({ where: { accountId: { in: [person.id, invited.id] } } });
  expect(links.map(({ accountId }) => accountId)).toEqual([person.id]);
  const accounts = await db().account.findMany({ where: { email: person.email }, orderBy: { kind: 'asc' } });
  expect(accounts.map(({ id, kind }) => [id, kind])).toEqual([
    [person.id, 'person'],
    [invited.id, 'staff'],
  ]);
});

test('of two invitations to one address at once, one goes out', async () => {
  const administrator = await anAdministrator();
  const email = anAddress();
  const tries = await Promise.allSettled([1, 2].map(() => anInvitation(administrator, { email })));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db().mail.count({ where: { recipient: email } })).toBe(1);
});

test.each(Object.values(StaffRole).filter((role) => role !== 'administrator'))(
  'for a %s there is no such door',
  async (role) => {
    const actor = { kind: 'staff', id: (await anAdministrator()).id, role } as const;
    const invited = { email: anAddress(), name: 'Kim', role: 'finance', locale: 'en' } as const;
    await expect(inviteStaff(actor, invited)).rejects.toThrow('notFound');
    await expect(listStaff(actor)).rejects.toThrow('notFound');
  },
);

test('the administrator sees everybody, and who has not come yet', async () => {
  const administrator = await anAdministrator();
  const invited = await anInvitation(administrator);
  const { members, invitations } = await listStaff(administrator);
  expect(members.map(({ id }) => id)).toContain(administrator.id);
  expect(invitations.map(({ id }) => id)).toContain(invited.id);
  expect(JSON.stringify({ members, invitations })).not.toMatch(/hash|secret/i);
});
