import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { ownTask } from './own-task';
import type { Translating } from './schema';

/** Keeps what a translator has so far, for whichever words it was written: also for words that changed meanwhile. */
export const saveTranslation = (actor: Actor, id: string, { sourceHash, segments }: Translating) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'translation.review');
    const task = await ownTask(tx, actor, id);
    const words = { segments, segmentsOf: sourceHash };
    const { count } = await tx.translation.updateMany({
      where: { id: task.id, state: { not: 'reviewed' } }, // a colleague may be signing at this moment
      data: { ...words, state: 'draft' },
    });
    if (count === 0) await tx.translation.updateMany({ where: { id: task.id }, data: words });
    await record(tx, actor, 'translation.saved', { translationId: id });
  });
