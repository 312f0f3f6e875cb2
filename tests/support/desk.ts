import type { Actor } from '@/lib/access/actor';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import type { StaffRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { type Filters, readFilters } from '@/lib/desk/filters';
import { listCases } from '@/lib/desk/list-cases';
import { seal } from '@/lib/secrets';
import { anAddress } from './accounts';

/** A colleague without a password, which takes its time to hash. */
export async function aColleague(role: StaffRole = 'coordinator', writtenName = 'Kim Rivera') {
  const id = newId();
  const account = { id, kind: 'staff', email: anAddress(), writtenName, locale: 'en', timeZone: 'UTC' } as const;
  const staff = { create: { role, passwordHash: 'none', totpSecret: seal('none') } };
  await asActor(theSystem, (tx) => tx.account.create({ data: { ...account, createdAt: now(), staff } }));
  return { kind: 'staff', id, role } satisfies Actor;
}

/** What an address of the desk shows to somebody. */
export const shown = (actor: Actor, query = '', most = 50) =>
  asActor(actor, (tx) => listCases(tx, actor, filtersOf(query), most));

export const filtersOf = (query: string): Filters =>
  readFilters(Object.fromEntries(new URLSearchParams(query))).filters;

/** The references that it shows, in its order. */
export const listed = async (actor: Actor, query = '', most = 50) =>
  (await shown(actor, query, most)).rows.map(({ reference }) => reference);
