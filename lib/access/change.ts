import type { Tx } from '@/lib/db/tx';
import type { Actor } from './actor';
import { asActor } from './as-actor';
import { type FoundCase, findCase } from './find-case';
import { authorize, type Permission } from './permissions';

/** The one way to change a case: opens the transaction as this actor, finds the case within sight, asks the permission. */
export const change = <T>(
  actor: Actor,
  permission: Permission,
  reference: string,
  work: (tx: Tx, on: FoundCase) => Promise<T>,
) =>
  asActor(actor, async (tx) => {
    const on = await findCase(tx, actor, reference);
    authorize(actor, permission, on);
    return work(tx, on);
  });
