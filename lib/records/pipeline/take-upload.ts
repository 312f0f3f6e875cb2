import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { announce } from '@/lib/live/announce';

type Upload = NonNullable<Awaited<ReturnType<Tx['upload']['findUnique']>>>;

const rowOf = ({ id, caseId, objectId, name, size }: Upload) => ({
  id: newId(),
  caseId,
  uploadId: id,
  objectId,
  name,
  size,
  state: 'quarantined' as const,
  createdAt: now(),
});

/** What arrived has a row from the first moment, kept apart until it was looked at. Two workers may try: one row is made. */
export const takeUpload = (uploadId: string) =>
  asActor(theSystem, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Upload" WHERE "id" = ${uploadId}::uuid FOR UPDATE`;
    const upload = await tx.upload.findUnique({ where: { id: uploadId }, include: { files: { take: 1 } } });
    if (!upload?.completedAt) return false;
    if (upload.files.length > 0) return true;
    const { files: _, ...row } = upload;
    await tx.recordFile.create({ data: rowOf(row) });
    await announce(tx, { topic: 'case', caseId: upload.caseId });
    return true;
  });
