import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { open } from '@/lib/care-journey/stages';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { hashOf } from '@/lib/secrets';
import { aliveLinks } from './issue-link';

const live = () => ({ ...aliveLinks(), case: { stage: { in: open } } });

/** A link that lives: into a case that is still open, or into the one with which it was joined. */
export async function liveLink(tx: Tx, token: string) {
  const link = await tx.recordLink.findFirst({
    where: { hash: hashOf(token), ...live() },
    include: { case: { select: { mergedIntoId: true } } },
  });
  return link && { ...link, caseId: link.case.mergedIntoId ?? link.caseId };
}

export const livesStill = async (tx: Tx, id: string) => (await tx.recordLink.count({ where: { id, ...live() } })) > 0;

/** @throws Problem `notFound` */
export async function refuseWhereRevoked(id: string) {
  if (!(await asActor(theSystem, (tx) => livesStill(tx, id)))) throw new Problem('notFound');
}

/**
 * The link behind a token, with the case that it leads into; `null` where it is unknown, expired or revoked. The token
 * alone proves the right, so the system looks.
 */
export const findLink = (token: string) => asActor(theSystem, (tx) => liveLink(tx, token));

export type FoundLink = NonNullable<Awaited<ReturnType<typeof findLink>>>;
