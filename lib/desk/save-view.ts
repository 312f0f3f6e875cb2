import { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor, mayOpen } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { Problem } from '@/lib/errors';
import { requiredText } from '@/lib/forms/fields';
import { type Filters, queryOf } from './filters';

const most = 30;

export const viewing = z.object({
  name: requiredText(60),
  shared: z.preprocess((value) => value === 'yes', z.boolean()),
});

/**
 * Keeps filters and order under a name, for oneself or – who leads – for all. The page of the list is no part of it.
 * @throws Problem `viewNameTaken`, `viewsFull`
 */
export const saveView = (actor: Actor, filters: Filters, { name, shared }: z.output<typeof viewing>) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'view.save');
    const ownerId = idOf(actor)!;
    if ((await tx.deskView.count({ where: { ownerId } })) >= most) throw new Problem('viewsFull');
    const view = {
      id: newId(),
      ownerId,
      name,
      query: queryOf({ ...filters, after: undefined }),
      shared: shared && mayOpen(actor, 'view.share'),
      createdAt: now(),
    };
    const { count } = await tx.deskView.createMany({ data: [view], skipDuplicates: true });
    if (count === 0) throw new Problem('viewNameTaken');
    await record(tx, actor, 'view.saved', { viewId: view.id, shared: view.shared });
    return view.id;
  });
