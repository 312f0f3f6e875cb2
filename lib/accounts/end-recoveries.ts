import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';

/** Whatever a member had asked for or was given is over, with all that waited in it. */
export const endRecoveries = (tx: Tx, accountId: string) =>
  tx.factorRecovery.updateMany({
    where: { accountId, endedAt: null },
    data: { endedAt: now(), passwordHash: null, spokenHash: null },
  });
