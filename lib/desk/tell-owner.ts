import { type Actor, idOf } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/tx';
import { tell } from '@/lib/notices/tell';

/** A colleague hears of a case or a task that was given to them; nobody is told of what they took themselves. */
export async function tellOwner(tx: Tx, actor: Actor, on: { id: string }, ownerId: string | null) {
  if (ownerId && ownerId !== idOf(actor)) await tell(tx, on, { event: 'givenToYou', to: [{ id: ownerId }] });
}
