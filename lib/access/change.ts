import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import type { Actor } from './actor';
import { asActor } from './as-actor';
import { type FoundCase, findCase } from './find-case';
import { authorize, type Permission } from './permissions';
import { recordRefusal } from './record-refusal';

type Work<T> = (tx: Tx, on: FoundCase) => Promise<T>;

/**
 * The one way to read a case by its reference: opens the transaction as this actor, finds the case within sight, asks the
 * permission. Who is refused is noted in the trail, whatever becomes of the transaction.
 */
export async function look<T>(actor: Actor, permission: Permission, reference: string, work: Work<T>) {
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

/** The one way to change a case: the same, and the open pages about it are told. Told of readings, they would never rest. */
export const change = <T>(actor: Actor, permission: Permission, reference: string, work: Work<T>) =>
  look(actor, permission, reference, async (tx, on) => {
    const done = await work(tx, on);
    await announce(tx, { topic: 'case', caseId: on.id });
    return done;
  });
