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
    await tx.translation.updateMany({
      where: { id: task.id },
      data: { segments, segmentsOf: sourceHash, ...(task.state !== 'reviewed' && { state: 'draft' }) },
    });
    await record(tx, actor, 'translation.saved', { translationId: id });
  });
