import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { holdRecord, refuseEnded } from './hold-record';
import type { withdrawingRecord } from './schema';

/** A record is taken back by the patient's side, or set aside by the desk: it counts for nothing and is shown no more. */
export const withdrawRecord = (actor: Actor, reference: string, { recordId }: z.output<typeof withdrawingRecord>) =>
  change(actor, 'record.describe', reference, async (tx, on) => {
    refuseEnded(on);
    await holdRecord(tx, on, recordId);
    await tx.record.update({ where: { id: recordId }, data: { withdrawnAt: now() }, select: { id: true } });
    await record(tx, actor, 'record.withdrawn', { caseId: on.id, recordId });
  });
