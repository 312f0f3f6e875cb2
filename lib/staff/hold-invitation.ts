import { readId } from '@/lib/accounts/read-id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

/** Keeps an invitation that is still open for this transaction. @throws Problem `notFound` */
export async function holdInvitation(tx: Tx, text: unknown) {
  const id = readId(text);
  await tx.$queryRaw`SELECT 1 FROM "StaffInvitation" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.staffInvitation.findUnique({ where: { id, acceptedAt: null, withdrawnAt: null } });
  if (!found) throw new Problem('notFound');
  return found;
}
