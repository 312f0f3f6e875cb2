import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { authorize } from '@/lib/access/permissions';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { listRecords } from './list-records';

const most = 100;

/** Papers and photos one by one; of a study its series, whose images a viewer shows. */
const filesOf = (tx: Tx, recordId: string) =>
  tx.recordFile.findMany({
    where: { recordId, seriesId: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      name: true,
      state: true,
      reason: true,
      mediaType: true,
      pages: true,
      previewId: true,
    },
  });

async function seriesOf(tx: Tx, recordId: string) {
  const rows = await tx.imagingSeries.findMany({
    where: { studyId: recordId },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
    include: {
      _count: { select: { files: true } },
      files: {
        where: { state: 'ready', thumbnailId: { not: null } },
        orderBy: { position: 'asc' },
        take: 1,
        select: { id: true },
      },
    },
  });
  return rows.map(({ _count: { files: images }, ...series }) => ({ ...series, images }));
}

/** One record with its pages or series. @throws Problem `notFound` also for one of another case, or taken back */
export const readRecord = (actor: Actor, reference: string, recordId: string) =>
  asActor(actor, async (tx) => {
    const on = await findCase(tx, actor, reference);
    authorize(actor, 'record.read', on);
    const known = z.guid().safeParse(recordId);
    const [record] = known.success ? await listRecords(tx, on.id, recordId) : [];
    if (!record) throw new Problem('notFound');
    return { stage: on.stage, record, files: await filesOf(tx, record.id), series: await seriesOf(tx, record.id) };
  });

export type OneRecord = Awaited<ReturnType<typeof readRecord>>;
