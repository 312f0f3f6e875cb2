import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { isOpen } from '@/lib/care-journey/stages';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { dueBy } from '@/lib/hospital/due-by';
import { tell } from '@/lib/notices/tell';
import { translatorsFor } from '@/lib/translation/translators';
import type { Ordering } from './schema';

/** Something that can be read, and nobody took back; a study is pictures. */
async function refuseUnreadable(tx: Tx, caseId: string, recordId: string) {
  const found = await tx.record.findFirst({
    where: { id: recordId, caseId, withdrawnAt: null },
    select: { kind: true, files: { where: { state: 'ready' }, take: 1 } },
  });
  if (!found) throw new Problem('notFound');
  if (found.kind === 'study' || found.files.length === 0) throw new Problem('nothingToTranslate');
}

/**
 * A certified translation of one record is wanted; whoever is qualified for the languages hears of it. Resolves to its id.
 * @throws Problem `alreadyDone` where one into this language is on its way
 */
export const orderTranslation = (actor: Actor, reference: string, { recordId, fromLanguage, language }: Ordering) =>
  change(actor, 'translation.order', reference, async (tx, on) => {
    if (!isOpen(on.stage)) throw new Problem('wrongStage');
    await refuseUnreadable(tx, on.id, recordId);
    const [id, at] = [newId(), now()];
    const about = { recordId, fromLanguage, language, state: 'ordered' as const, orderedById: idOf(actor)! };
    const data = { ...about, id, caseId: on.id, createdAt: at, dueAt: dueBy('certifiedTranslation', at, on) };
    const { count } = await tx.translationOrder.createMany({ data, skipDuplicates: true });
    if (count === 0) throw new Problem('alreadyDone');
    await tx.orderStep.createMany({ data: { orderId: id, version: 0, at, byId: idOf(actor)!, state: 'ordered' } });
    await record(tx, actor, 'order.placed', { caseId: on.id, orderId: id, recordId, fromLanguage, language });
    await tell(tx, on, { event: 'translationWanted', to: await translatorsFor(tx, { fromLanguage, language }) });
    return id;
  });
