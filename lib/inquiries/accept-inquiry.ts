import type { Actor } from '@/lib/access/actor';
import { idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { advance } from '@/lib/care-journey/advance';
import { keepPromises, makePromise } from '@/lib/care-journey/promises';
import { now } from '@/lib/clock';
import { tell } from '@/lib/notices/tell';

/** The coordinator takes the case on: it goes to the records, the first reply is given, the next step is promised. */
export const acceptInquiry = (actor: Actor, reference: string) =>
  change(actor, 'inquiry.accept', reference, async (tx, on) => {
    await advance(tx, on.id, 'acceptInquiry');
    const coordinatorId = idOf(actor);
    await tx.case.update({ where: { id: on.id }, data: { coordinatorId }, select: { id: true } });
    await tx.inquiry.updateMany({
      where: { caseId: on.id },
      data: { decision: 'accepted', decidedAt: now(), decidedById: coordinatorId },
    });
    await keepPromises(tx, on.id);
    const dueAt = await makePromise(tx, on.id, 'nextStep');
    await record(tx, actor, 'inquiry.accepted', { caseId: on.id });
    await tell(tx, on, { event: 'inquiryAccepted', dueAt });
  });
