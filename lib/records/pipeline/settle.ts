import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { announce } from '@/lib/live/announce';
import { removeObjects } from '@/lib/records/objects';
import { because, type Finding, type Found, isDropped, isWaiting } from './finding';
import { duplicatesIn } from './settle/duplicates';
import { makeRecords } from './settle/records';
import { placeImages } from './settle/studies';

/** Two workers may read one file: what the first one said stays. */
async function stillOpen(tx: Tx, found: Found[]) {
  const ids = found.map(({ file }) => file.id);
  const rows = await tx.recordFile.findMany({ where: { id: { in: ids }, settledAt: null }, select: { id: true } });
  const open = new Set(rows.map(({ id }) => id));
  return found.filter(({ file }) => open.has(file.id));
}

async function withoutDuplicates(tx: Tx, caseId: string, found: Found[]) {
  const again = await duplicatesIn(tx, caseId, found);
  const twice = found.filter(({ file }) => again.has(file.id));
  await removeObjects(
    tx,
    twice.flatMap(({ finding }) => picturesOf(finding)),
  );
  return found.map(({ file, finding }) => ({
    file,
    finding: again.has(file.id) ? because('duplicate', finding.mediaType) : finding,
  }));
}

const picturesOf = ({ previewId, thumbnailId }: Finding) => [previewId, thumbnailId].filter((id) => id !== undefined);

type Place = { recordId?: string; seriesId?: string };

const rowOf = ({ file, finding }: Found, place: Place | undefined) => ({
  id: file.id,
  state: finding.state,
  reason: finding.reason,
  mediaType: finding.mediaType,
  pages: finding.pages,
  previewId: finding.previewId,
  thumbnailId: finding.thumbnailId,
  instanceUid: finding.head?.instanceUid,
  instanceNumber: finding.head?.instanceNumber,
  recordId: place?.recordId,
  seriesId: place?.seriesId,
  isDropped: isDropped(finding),
  isWaiting: isWaiting(finding),
  isSuspect: finding.isSuspect ?? false,
});

/** One statement for all: a study has a thousand files. */
const write = (tx: Tx, rows: ReturnType<typeof rowOf>[]) => tx.$executeRaw`
  UPDATE "RecordFile" AS file SET
    "state" = said."state"::"RecordState", "reason" = said."reason", "mediaType" = said."mediaType", "pages" = said."pages",
    "previewId" = said."previewId", "thumbnailId" = said."thumbnailId", "instanceUid" = said."instanceUid",
    "instanceNumber" = said."instanceNumber", "recordId" = said."recordId", "seriesId" = said."seriesId",
    "objectId" = CASE WHEN said."isDropped" THEN NULL ELSE file."objectId" END,
    "settledAt" = CASE WHEN said."isWaiting" THEN NULL ELSE ${now()}::timestamptz END,
    "tries" = CASE WHEN said."isSuspect" THEN file."tries" ELSE 0 END
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS said("id" uuid, "state" text, "reason" text, "mediaType" text,
    "pages" int, "previewId" uuid, "thumbnailId" uuid, "instanceUid" text, "instanceNumber" int, "recordId" uuid,
    "seriesId" uuid, "isDropped" boolean, "isWaiting" boolean, "isSuspect" boolean)
  WHERE file."id" = said."id"`;

const dropBytes = (tx: Tx, found: Found[]) =>
  removeObjects(
    tx,
    found.flatMap(({ file, finding }) => (isDropped(finding) && file.object ? file.object.id : [])),
  );

/** The trail has what a person may have to answer for: what was kept from them. */
async function recordRefusals(tx: Tx, caseId: string, found: Found[]) {
  const refused = found.filter(({ finding }) => finding.reason === 'malware');
  for (const { file } of refused)
    await record(tx, theSystem, 'record.refused', { caseId, fileId: file.id, reason: 'malware' });
}

/** A record of which nothing is left – its one file was malware, or stood in the case already – counts for nothing. */
const closeEmpty = (tx: Tx, found: Found[]) =>
  tx.record.updateMany({
    where: { id: { in: found.flatMap(({ file }) => file.recordId ?? []) }, files: { none: {} } },
    data: { withdrawnAt: now() },
  });

/** Files of one case are settled one batch after the other: a study begins once. */
const inTurn = (tx: Tx, caseId: string) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${caseId}, 7))`;

/** Writes down what was found out about some files of an upload, all or nothing, and tells the open pages. */
export const settle = (caseId: string, isRecord: boolean, found: Found[]) =>
  asActor(theSystem, async (tx) => {
    await inTurn(tx, caseId);
    const open = await stillOpen(tx, found);
    const kept = isRecord ? await withoutDuplicates(tx, caseId, open) : open;
    const places = isRecord
      ? new Map<string, Place>([...(await placeImages(tx, caseId, kept)), ...(await makeRecords(tx, caseId, kept))])
      : new Map<string, Place>();
    await write(
      tx,
      kept.map((one) => rowOf(one, places.get(one.file.id))),
    );
    await closeEmpty(tx, kept);
    await dropBytes(tx, kept);
    await recordRefusals(tx, caseId, kept);
    await announce(tx, { topic: 'case', caseId });
  });
