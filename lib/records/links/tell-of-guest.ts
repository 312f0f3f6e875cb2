import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { tell } from '@/lib/notices/tell';

const anHour = 3_600_000;

/**
 * The patient's side hears that a hospital has sent something: once for what comes within an hour, not once for each of 1,200
 * files. What one's own phone sends is no news.
 */
export async function tellOfGuest(tx: Tx, { caseId, linkId }: { caseId: string; linkId: string }) {
  const [link] = await tx.$queryRaw<
    { purpose: string }[]
  >`SELECT "purpose"::text AS "purpose" FROM "RecordLink" WHERE "id" = ${linkId}::uuid FOR NO KEY UPDATE`;
  if (link?.purpose !== 'hospital') return;
  const completedAt = { gt: new Date(now().getTime() - anHour) };
  const arrived = await tx.upload.count({ where: { linkId, completedAt } });
  if (arrived === 1) await tell(tx, { id: caseId }, { event: 'hospitalSent' });
}
