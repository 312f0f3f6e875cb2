import type { FoundCase } from '@/lib/access/find-case';
import { isOpen } from '@/lib/care-journey/stages';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { wantedFor } from './checklist';

/** A record of this case that nobody has taken back; else `notFound`. */
export async function holdRecord(tx: Tx, on: FoundCase, recordId: string) {
  const record = await tx.record.findFirst({
    where: { id: recordId, caseId: on.id, withdrawnAt: null },
    select: { id: true, study: { select: { startedOn: true } } },
  });
  if (!record) throw new Problem('notFound');
  return record;
}

/** What is said of records matters as long as somebody will read them. */
export function refuseEnded(on: FoundCase) {
  if (!isOpen(on.stage)) throw new Problem('wrongStage');
}

/** A line of the checklist of this case; else `notFound`. */
export function refuseUnwanted(on: FoundCase, code: string) {
  if (!wantedFor(on.programme).some((line) => line.code === code)) throw new Problem('notFound');
}
