import { type Actor, idOf } from '@/lib/access/actor';
import { mayOpen } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { tell } from '@/lib/notices/tell';
import { decideOrder, type Which } from './decide-order';
import type { Certifying } from './schema';
import { stepOrder } from './step-order';

/**
 * A second person answers for the translation with their name. A coordinator, who need not know the languages, says on what
 * the certificate rests. From now on the patient can read it, beside the original.
 */
export const certifyOrder = (actor: Actor, which: Which, { version, statement }: Certifying) =>
  decideOrder(actor, which, async (tx, order) => {
    const forHouse = !mayOpen(actor, 'order.work');
    if (forHouse && !statement) throw new Problem('incomplete');
    const data = { certifiedAt: now(), reviewedById: idOf(actor), statement: statement ?? null, forHouse };
    await stepOrder(tx, actor, order, { from: ['delivered'], to: 'certified', version, remark: statement, data });
    await record(tx, actor, 'order.certified', { caseId: order.caseId, orderId: order.id });
    await announce(tx, { topic: 'case', caseId: order.caseId });
    await tell(tx, { id: order.caseId }, { event: 'translationReady' });
  });
