import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import type { StaffRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { seal } from '@/lib/secrets';
import { anAddress } from './accounts';

type Known = { email?: string; locale?: string };

/** A member of staff who never signs in, so that no password has to be hashed. */
export async function aColleague(
  role: StaffRole,
  writtenName: string,
  { email = anAddress(), locale = 'en' }: Known = {},
) {
  const id = newId();
  const profile = { role, passwordHash: 'none', totpSecret: seal('none') };
  const account = { id, email, writtenName, locale, timeZone: 'America/Los_Angeles', createdAt: now() };
  await asActor(theSystem, (tx) =>
    tx.account.create({ data: { ...account, kind: 'staff', staff: { create: profile } }, select: { id: true } }),
  );
  return { kind: 'staff' as const, id, role, email };
}
