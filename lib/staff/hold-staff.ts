import { type Actor, idOf } from '@/lib/access/actor';
import { readId } from '@/lib/accounts/read-id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

/** Keeps another member of staff for this transaction: nobody changes what they may do themselves. @throws Problem `notFound`, `notYourself` */
export async function holdOtherStaff(tx: Tx, actor: Actor, text: unknown) {
  const id = readId(text);
  if (id === idOf(actor)) throw new Problem('notYourself');
  await holdAdministrators(tx);
  const found = await tx.account.findUnique({ where: { id, kind: 'staff' }, include: { staff: true } });
  if (!found?.staff) throw new Problem('notFound');
  return { id, suspendedAt: found.suspendedAt, role: found.staff.role };
}

/** One change at a time: of two administrators who take each other away the second finds that there is one left. */
const holdAdministrators = (tx: Tx) => tx.$queryRaw`
  SELECT 1 FROM "StaffProfile" WHERE "role" = 'administrator' ORDER BY "accountId" FOR UPDATE`;

/** @throws Problem `lastAdministrator` where nobody else could manage staff without this member */
export async function keepAnAdministrator(tx: Tx, without: string) {
  const others = { role: 'administrator', accountId: { not: without }, account: { suspendedAt: null } } as const;
  if ((await tx.staffProfile.count({ where: others })) === 0) throw new Problem('lastAdministrator');
}
