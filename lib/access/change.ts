import type { Tx } from '@/lib/db/tx';
import { announce } from '@/lib/live/announce';
import type { Actor } from './actor';
import { asActor } from './as-actor';
import { type FoundCase, findCase } from './find-case';
import { authorize, type Permission } from './permissions';

/**
 * The one way to change a case: opens the transaction as this actor, finds the case within sight, asks the permission,
 * and lets the open pages about it know.
 */
export const change = <T>(
  actor: Actor,
  permission: Permission,
  reference: string,
  work: (tx: Tx, on: FoundCase) => Promise<T>,
) =>
  asActor(actor, async (tx) => {
    const on = await findCase(tx, actor, reference);
    authorize(actor, permission, on);
    const done = await work(tx, on);
    await announce(tx, { topic: 'case', caseId: on.id });
    return done;
  });
