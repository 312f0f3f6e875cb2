import { type Actor, idOf } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { atWallTime } from '@/lib/people/wall-time';

/** What whoever asks typed is meant by the clock of their own zone. @throws Problem `noSuchTime` */
export async function instantIn(tx: Tx, actor: Actor, text: string, weeks = 0) {
  const { timeZone } = await tx.account.findUniqueOrThrow({
    where: { id: idOf(actor) ?? undefined },
    select: { timeZone: true },
  });
  const at = atWallTime(text, timeZone, weeks);
  if (!at) throw new Problem('noSuchTime');
  return at;
}
