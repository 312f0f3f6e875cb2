import type { Tx } from '@/lib/db/tx';
import type { Found } from '@/lib/records/pipeline/finding';

const hashOf = ({ file }: Found) => file.object?.sha256 ?? null;

const isCandidate = (found: Found) => found.finding.kind !== undefined && hashOf(found) !== null;

/** Of these bytes a copy stands in the case that nobody has taken back. */
async function known(tx: Tx, caseId: string, found: Found[]) {
  const [hashes, ids] = [found.map((one) => hashOf(one)!), found.map(({ file }) => file.id)];
  const rows = await tx.recordFile.findMany({
    where: { object: { caseId, sha256: { in: hashes } }, id: { notIn: ids }, record: { withdrawnAt: null } },
    select: { object: { select: { sha256: true } } },
  });
  return new Set(rows.map(({ object }) => object!.sha256!));
}

/** The ids of files that are in the case already: a CD is often sent twice. */
export async function duplicatesIn(tx: Tx, caseId: string, found: Found[]) {
  const candidates = found.filter(isCandidate);
  const seen = await known(tx, caseId, candidates);
  const again = new Set<string>();
  for (const one of candidates) {
    const hash = hashOf(one)!;
    if (seen.has(hash)) again.add(one.file.id);
    seen.add(hash);
  }
  return again;
}
