import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { refuseStale } from '@/lib/audit/news';
import { record } from '@/lib/audit/record';
import { advance } from '@/lib/care-journey/advance';
import { keepPromises } from '@/lib/care-journey/promises';
import { now } from '@/lib/clock';
import { tellFollowers } from '@/lib/notices/tell-followers';
import type { declining } from './schema';

/** The case ends with a reason and with the words that the patient reads; the mail holds neither. */
export const declineInquiry = (
  actor: Actor,
  reference: string,
  { reason, toldPatient, seen }: z.output<typeof declining>,
) =>
  change(actor, 'inquiry.decline', reference, async (tx, on) => {
    await refuseStale(tx, actor, on.id, seen);
    await advance(tx, on.id, 'decline', { endReason: reason, toldPatient });
    await tx.inquiry.updateMany({
      where: { caseId: on.id, decision: null },
      data: { decision: 'declined', decidedAt: now(), decidedById: idOf(actor) },
    });
    await keepPromises(tx, on.id);
    await record(tx, actor, 'inquiry.declined', { caseId: on.id, reason });
    await tellFollowers(tx, on, { template: 'inquiryDeclined', topic: 'journey' });
  });
