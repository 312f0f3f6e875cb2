import { type Actor, idOf } from '@/lib/access/actor';
import { readId } from '@/lib/accounts/read-id';
import { now } from '@/lib/clock';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

/** A beginning that an administrator gave holds for as long as they are one. */
const asGiven = {
  OR: [{ beganById: null }, { beganBy: { suspendedAt: null, staff: { role: 'administrator' } } }],
} satisfies Prisma.FactorRecoveryWhereInput;

export const openRecoveries = () => ({ endedAt: null, expiresAt: { gt: now() }, ...asGiven });

/** Keeps somebody else's open request for this transaction: neither one's own nor one that one gave. @throws Problem `notFound`, `notYourself` */
export async function holdRecovery(tx: Tx, actor: Actor, text: unknown) {
  const id = readId(text);
  await tx.$queryRaw`SELECT 1 FROM "FactorRecovery" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.factorRecovery.findUnique({ where: { id, ...openRecoveries() } });
  if (!found) throw new Problem('notFound');
  if ([found.accountId, found.beganById].includes(idOf(actor))) throw new Problem('notYourself');
  return found;
}
