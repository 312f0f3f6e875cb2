import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { Tx } from '@/lib/db/tx';
import { hashOf } from '@/lib/secrets';

/** What they hold who hold this token; `opens` is the case that its draft becomes in this transaction. */
export const holdingOf = (token: string, opens?: string) => ({ draft: hashOf(token), ...(opens && { opens }) });

/** Whoever asks, with the draft of this token in their hands. */
export const asHolder = <T>(actor: Actor, token: string, work: (tx: Tx) => Promise<T>, opens?: string) =>
  asActor(actor, work, holdingOf(token, opens));
