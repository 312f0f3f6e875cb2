import { randomUUID } from 'node:crypto';
import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { Arrival } from '@/lib/accounts/arrival';
import { createStaff } from '@/lib/accounts/create-staff';
import { issueLink } from '@/lib/accounts/links';
import { hashOfPhrase } from '@/lib/accounts/phrase';
import { now } from '@/lib/clock';
import type { LinkPurpose, StaffRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { newReference } from '@/lib/people/references';
import { tokenOfLink } from '@/lib/secrets';

export const anAddress = () => `${randomUUID()}@example.org`;

/** Somebody's place on the net, so that tests do not use up each other's tries. */
export const somewhere = () => `block ${randomUUID()}`;

/** A browser that nobody used before, somewhere on the net. */
export const anArrival = (known: Partial<Arrival> = {}): Arrival => ({
  address: somewhere(),
  browser: 'Firefox',
  system: 'Android',
  device: randomUUID(),
  ...known,
});

export async function aPerson(known: { email?: string | null; suspendedAt?: Date } = {}) {
  const email = known.email === undefined ? anAddress() : known.email;
  const person = { kind: 'person', writtenName: 'أمل الصباح', locale: 'ar', timeZone: 'Asia/Kuwait' } as const;
  const data = { ...person, ...known, email, id: newId(), createdAt: now() };
  return asActor(theSystem, (tx) => tx.account.create({ data }));
}

/** A case whose patient the person may act for, once they have confirmed it. */
export async function aCaseOf(account: { id: string }, { phrase }: { phrase?: string } = {}) {
  const reference = newReference();
  const at = now();
  const patient = {
    writtenName: 'يوسف',
    birthDate: new Date('2015-03-01'),
    birthCalendar: 'gregory',
    country: 'KW',
  } as const;
  const capacity = { id: newId(), accountId: account.id, kind: 'parent', authority: 'parent', createdAt: at } as const;
  const data = {
    id: newId(),
    reference,
    stage: 'inquiry',
    stageSince: at,
    openedAt: at,
    programme: 'heart',
    phraseHash: phrase ? hashOfPhrase(reference, phrase) : null,
    patient: { create: { ...patient, id: newId(), createdAt: at, capacities: { create: capacity } } },
  } as const;
  return asActor(theSystem, (tx) => tx.case.create({ data }));
}

/** A relative with a row of their own: the database does not take anybody's word for it. */
export async function aFollowerOf(caseId: string, scope = ['journey']): Promise<Actor> {
  const { id: accountId } = await aPerson();
  const row = { id: newId(), caseId, accountId, scope, createdAt: now() };
  await asActor(theSystem, (tx) => tx.follow.create({ data: row }));
  return { kind: 'person', id: accountId, follows: [caseId] };
}

export const aPassword = 'a long walk by the sea';

type Staff = { email?: string; role?: StaffRole };

export async function aMemberOfStaff({ email = anAddress(), role = 'coordinator' }: Staff = {}) {
  const staff = { email, name: 'Kim Rivera', role, locale: 'en', timeZone: 'America/Los_Angeles' } as const;
  return { email, ...(await createStaff(staff, aPassword)) };
}

type Link = { purpose: LinkPurpose; accountId: string; caseId?: string; minutes?: number };

/** The token of a link as its mail carries it. */
export async function aLink({ minutes = 15, ...link }: Link) {
  const expiresAt = new Date(now().getTime() + minutes * 60_000);
  return tokenOfLink((await asActor(theSystem, (tx) => issueLink(tx, { ...link, expiresAt }))).id);
}
