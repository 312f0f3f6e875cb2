import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import type { Broken } from './verify-trail';

/** What the page says of the trail's wholeness: the last seal, and what the last check of all of them found. */
export const readProof = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'trail.search');
    const seal = await tx.auditSeal.findFirst({ orderBy: { number: 'desc' } });
    const check = await tx.auditCheck.findFirst({ orderBy: { at: 'desc' } });
    return { seal, check: check && { ...check, broken: check.broken as Broken | null } };
  });

export type Proof = Awaited<ReturnType<typeof readProof>>;
