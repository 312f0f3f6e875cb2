import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';

/** Over, with all that waited in it. */
export const endedRecovery = () => ({ endedAt: now(), passwordHash: null, spokenHash: null });

/** Whatever a member had asked for or was given is over. */
export const endRecoveries = (tx: Tx, accountId: string) =>
  tx.factorRecovery.updateMany({ where: { accountId, endedAt: null }, data: endedRecovery() });
