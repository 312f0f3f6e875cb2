import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import type { Actor } from './actor';
import { asActor } from './as-actor';
import { type FoundCase, findCase } from './find-case';
import { authorize, type Permission } from './permissions';
import { recordRefusal } from './record-refusal';

/**
 * The one way to change a case: opens the transaction as this actor, finds the case within sight, asks the permission,
 * and lets the open pages about it know. Who is refused is noted in the trail, whatever becomes of the transaction.
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
      const done = await work(tx, on);
      await announce(tx, { topic: 'case', caseId: on.id });
      return done;
    });
  } catch (fault) {
    if (!isLetIn && fault instanceof Problem) await recordRefusal(actor, permission, reference);
    throw fault;
  }
}
