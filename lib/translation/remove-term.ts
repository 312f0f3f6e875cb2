import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import type { removingTerm } from './schema';

/** A term that is gone already is gone. */
export const removeTerm = (actor: Actor, { termId }: z.output<typeof removingTerm>) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'glossary.keep');
    await tx.glossaryTerm.deleteMany({ where: { id: termId } });
    await record(tx, actor, 'glossary.removed', { termId });
  });
