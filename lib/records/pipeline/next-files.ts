import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { Tx } from '@/lib/db/tx';
import type { File } from './file';

/** Once among others and twice alone: what was begun so often and never ended has killed whoever read it. */
export const mostTries = 3;

const batch = 200;

const select = {
  id: true,
  caseId: true,
  uploadId: true,
  archiveId: true,
  recordId: true,
  name: true,
  size: true,
  tries: true,
  object: { select: { id: true, wrappedKey: true, size: true, sha256: true } },
} as const;

const unread = (uploadId: string) => ({ uploadId, settledAt: null, reason: null });

/** Files that nobody has begun, together; then those that somebody began and did not end, one by one. */
async function choose(tx: Tx, uploadId: string): Promise<File[]> {
  const [first, ...others] = await tx.recordFile.findMany({
    where: unread(uploadId),
    orderBy: [{ tries: 'asc' }, { archiveId: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }],
    take: batch,
    select,
  });
  if (!first) return [];
  return [first, ...(first.tries === 0 ? others.filter(({ tries }) => tries === 0) : [])];
}

/** The next files to read; that they are begun is written down before they are. */
export const nextFiles = (uploadId: string) =>
  asActor(theSystem, async (tx) => {
    const files = await choose(tx, uploadId);
    const ids = files.map(({ id }) => id);
    if (ids.length > 0)
      await tx.recordFile.updateMany({ where: { id: { in: ids } }, data: { tries: { increment: 1 } } });
    return files;
  });

/** These were begun with others and put back: it was not their fault. */
export const putBack = (files: File[]) =>
  asActor(theSystem, async (tx) => {
    for (const tries of new Set(files.map((file) => file.tries))) {
      const ids = files.filter((file) => file.tries === tries).map(({ id }) => id);
      await tx.recordFile.updateMany({ where: { id: { in: ids }, settledAt: null }, data: { tries } });
    }
  });
