import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor, mayOpen } from '@/lib/access/permissions';

/** One's own views, and for whoever leads the shared ones of anybody. */
export function ownedBy(actor: Actor) {
  const own = { ownerId: idOf(actor)! };
  return mayOpen(actor, 'view.share') ? { OR: [own, { shared: true }] } : own;
}

/** The views that this actor may delete. */
export const listOwnViews = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'view.save');
    return tx.deskView.findMany({
      where: ownedBy(actor),
      select: { id: true, name: true },
      orderBy: [{ shared: 'desc' }, { name: 'asc' }],
      take: 200,
    });
  });
