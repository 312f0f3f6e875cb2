import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import type { Found } from '@/lib/records/pipeline/finding';

/** Each photo and each paper is a record; what belongs together a person says. */
export async function makeRecords(tx: Tx, caseId: string, found: Found[]) {
  const own = found.flatMap(({ file, finding: { kind, head } }) =>
    kind && !head ? [{ file, row: { id: file.recordId ?? newId(), caseId, kind, receivedAt: now() } }] : [],
  );
  if (own.length > 0) await tx.record.createMany({ data: own.map(({ row }) => row), skipDuplicates: true });
  return own.map(({ file, row }) => [file.id, { recordId: row.id }] as const);
}
