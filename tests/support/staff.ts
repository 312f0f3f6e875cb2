import { Secret, TOTP } from 'otpauth';
import type { Actor } from '@/lib/access/actor';
import { giveSecondFactor } from '@/lib/accounts/give-second-factor';
import { totpSecretOfLink } from '@/lib/accounts/one-time-codes';
import { signInStaff } from '@/lib/accounts/sign-in-staff';
import { now } from '@/lib/clock';
import type { StaffRole } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { tokenOfLink } from '@/lib/secrets';
import { inviteStaff } from '@/lib/staff/invite-staff';
import { aMemberOfStaff, anAddress, anArrival, aPassword, somewhere } from './accounts';
import { db } from './database';

/** A member of staff with the secrets to sign in, as an actor. */
export async function aColleague(role: StaffRole) {
  const member = await aMemberOfStaff({ role });
  const actor: Extract<Actor, { kind: 'staff' }> = { kind: 'staff', id: member.id, role };
  return { ...member, actor };
}

export const codeOf = (totpSecret: string, secondsAway = 0) =>
  new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp: now().getTime() + secondsAway * 1000 });

/** The half session of a password, and the whole one of a code. */
export const halfOf = async (email: string, password = aPassword) => signInStaff(email, password, somewhere());
export const wholeOf = async (member: { email: string; totpSecret: string }, arrival = anArrival()) =>
  giveSecondFactor((await halfOf(member.email)).token, codeOf(member.totpSecret), arrival);

/** The latest link that was mailed to an address. */
export async function mailedLink(recipient: string, template: string) {
  const mail = await db().mail.findFirstOrThrow({ where: { recipient, template }, orderBy: { id: 'desc' } });
  return { id: mail.linkId!, token: tokenOfLink(mail.linkId!), locale: mail.locale };
}

/** The code that an authenticator shows which has scanned the page of this link. */
export const codeOfLink = (linkId: string, secondsAway = 0) => codeOf(totpSecretOfLink(linkId), secondsAway);

type Wanted = { email?: string; role?: StaffRole; locale?: Locale };

/** Somebody whom an administrator asked to join. */
export async function anInvitation(
  administrator: Actor,
  { email = anAddress(), role = 'finance', locale = 'ar' }: Wanted = {},
) {
  const id = await inviteStaff(administrator, { email, name: 'أمل الصباح', role, locale });
  return { id, email, link: await mailedLink(email, 'staffInvitation') };
}

export const entriesOf = (accountId: string, action: string) =>
  db().auditEntry.findMany({ where: { action, details: { path: ['accountId'], equals: accountId } } });
