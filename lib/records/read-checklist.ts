import type { Tx } from '@/lib/db/tx';
import { today } from '@/lib/hospital/today';
import { type Arrived, checklistOf } from './checklist';

/** A study has hundreds of files, so the database counts them: one row for each record and state. */
async function statesOf(tx: Tx, caseId: string) {
  const found = await tx.recordFile.groupBy({ by: ['recordId', 'state'], where: { caseId, recordId: { not: null } } });
  return (recordId: string) => found.filter((row) => row.recordId === recordId).map(({ state }) => state);
}

async function arrivedOf(tx: Tx, caseId: string): Promise<Arrived[]> {
  const select = { id: true, code: true, madeOn: true, withdrawnAt: true } as const;
  const records = await tx.record.findMany({ where: { caseId, withdrawnAt: null }, select });
  const states = await statesOf(tx, caseId);
  return records.map((record) => ({ ...record, states: states(record.id) }));
}

const answersOf = (tx: Tx, caseId: string) =>
  tx.recordNeed.findMany({ where: { caseId }, include: { by: { select: { writtenName: true } } } });

/** The checklist of a case as it stands today at the hospital. */
export const checklistIn = async (tx: Tx, on: { id: string; programme: string }) =>
  checklistOf(on.programme, await arrivedOf(tx, on.id), await answersOf(tx, on.id), today());
