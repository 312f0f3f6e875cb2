import type { Actor } from '@/lib/access/actor';
import { idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import type { FoundCase } from '@/lib/access/find-case';
import { refuseStale } from '@/lib/audit/news';
import { record } from '@/lib/audit/record';
import { advance } from '@/lib/care-journey/advance';
import { keepPromises, makePromise } from '@/lib/care-journey/promises';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { tellFollowers } from '@/lib/notices/tell-followers';

/** Whoever had taken the case before keeps it. */
async function takeOn(tx: Tx, on: FoundCase, accountId: string | null) {
  if (on.coordinatorId) return;
  const data = { coordinatorId: accountId, assignedAt: now() };
  await tx.case.update({ where: { id: on.id }, data, select: { id: true } });
}

/** The coordinator takes the case on: it goes to the records, the first reply is given, the next step is promised. */
export const acceptInquiry = (actor: Actor, reference: string, { seen }: { seen?: string } = {}) =>
  change(actor, 'inquiry.accept', reference, async (tx, on) => {
    await refuseStale(tx, actor, on.id, seen);
    await advance(tx, on.id, 'acceptInquiry');
    await takeOn(tx, on, idOf(actor));
    await tx.inquiry.updateMany({
      where: { caseId: on.id },
      data: { decision: 'accepted', decidedAt: now(), decidedById: idOf(actor) },
    });
    await keepPromises(tx, on.id);
    const dueAt = await makePromise(tx, on.id, 'nextStep');
    await record(tx, actor, 'inquiry.accepted', { caseId: on.id });
    await tellFollowers(tx, on, { template: 'inquiryAccepted', topic: 'journey', dueAt });
  });
