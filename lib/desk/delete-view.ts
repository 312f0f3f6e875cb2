import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';
import { ownedBy } from './list-own-views';

/** One's own view, or – who leads – a shared one of anybody. */
export const deleteView = (actor: Actor, id: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'view.save');
    if (!z.uuid().safeParse(id).success) throw new Problem('notFound');
    const { count } = await tx.deskView.deleteMany({ where: { AND: [{ id }, ownedBy(actor)] } });
    if (count === 0) throw new Problem('notFound');
    await record(tx, actor, 'view.deleted', { viewId: id });
  });
