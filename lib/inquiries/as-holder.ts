import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { Tx } from '@/lib/db/tx';
import { hashOf } from '@/lib/secrets';

/** Whoever asks, with the draft of this token in their hands; `opens` is the case that it becomes in this transaction. */
export const asHolder = <T>(actor: Actor, token: string, work: (tx: Tx) => Promise<T>, opens?: string) =>
  asActor(actor, work, { draft: hashOf(token), ...(opens && { opens }) });
