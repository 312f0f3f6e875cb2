import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import type { Actor } from './actor';
import { asActor } from './as-actor';
import { type FoundCase, findCase } from './find-case';
import { authorize, type Permission } from './permissions';
import { recordRefusal } from './record-refusal';

/**
 * The one way to change a case: opens the transaction as this actor, finds the case within sight, asks the permission.
 * Who is refused is noted in the trail, whatever becomes of the transaction.
 */
export async function change<T>(
  actor: Actor,
  permission: Permission,
  reference: string,
  work: (tx: Tx, on: FoundCase) => Promise<T>,
) {
  let isLetIn = false;
  try {
    return await asActor(actor, async (tx) => {
      const on = await findCase(tx, actor, reference);
      authorize(actor, permission, on);
      isLetIn = true;
      return work(tx, on);
    });
  } catch (fault) {
    if (!isLetIn && fault instanceof Problem) await recordRefusal(actor, permission, reference);
    throw fault;
  }
}
