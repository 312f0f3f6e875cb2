import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { holdRecord, refuseEnded } from './hold-record';
import type { describing } from './schema';

/** Somebody says what a record is and of which day. A study knows its own day. */
export const describeRecord = (
  actor: Actor,
  reference: string,
  { recordId, code, madeOn }: z.output<typeof describing>,
) =>
  change(actor, 'record.describe', reference, async (tx, on) => {
    refuseEnded(on);
    const { study } = await holdRecord(tx, on, recordId);
    const data = { code, madeOn: study?.startedOn ?? madeOn };
    await tx.record.update({ where: { id: recordId }, data, select: { id: true } });
    await record(tx, actor, 'record.described', { caseId: on.id, recordId, code });
  });
