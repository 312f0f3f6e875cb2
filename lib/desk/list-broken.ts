import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor, stillBroken } from '@/lib/access/permissions';

/** The cases that are open to this administrator now. */
export function listBroken(actor: Actor) {
  authorizeDoor(actor, 'glass.break');
  const { id } = actor as Extract<Actor, { kind: 'staff' }>;
  return asActor(actor, (tx) =>
    tx.glassBreak.findMany({
      where: stillBroken(id),
      select: { id: true, reason: true, endsAt: true, case: { select: { reference: true } } },
      orderBy: { endsAt: 'asc' },
    }),
  );
}
