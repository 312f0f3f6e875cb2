import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';

const file = {
  id: true,
  name: true,
  mediaType: true,
  pages: true,
  previewId: true,
  state: true,
  reason: true,
} satisfies Prisma.RecordFileSelect;

const named = { select: { writtenName: true } } as const;

export const withPeople = { orderedBy: named, translator: named, reviewedBy: named } as const;

/** The pages of the original, in their order; none for whom they are closed. */
const originalOf = (tx: Tx, recordId: string) =>
  tx.recordFile.findMany({
    where: { recordId, state: 'ready' },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 100,
    select: file,
  });

async function translationOf(tx: Tx, orderId: string) {
  const rows = await tx.orderFile.findMany({
    where: { orderId },
    orderBy: { position: 'asc' },
    select: { file: { select: file } },
  });
  return rows.map((row) => row.file);
}

const stepsOf = (tx: Tx, orderId: string) =>
  tx.orderStep.findMany({ where: { orderId }, orderBy: { version: 'asc' }, include: { by: named, to: named } });

const recordOf = (tx: Tx, id: string) =>
  tx.record.findUnique({ where: { id }, select: { id: true, kind: true, code: true, madeOn: true } });

type Order = { id: string; recordId: string };

/** What a page of one order shows of it, as far as its reader sees that: the database leaves out what is closed to them. */
export const orderView = async (tx: Tx, { id, recordId }: Order) => ({
  record: await recordOf(tx, recordId),
  original: await originalOf(tx, recordId),
  translation: await translationOf(tx, id),
  steps: await stepsOf(tx, id),
});

export type OrderFile = Awaited<ReturnType<typeof originalOf>>[number];
export type OrderSteps = Awaited<ReturnType<typeof stepsOf>>;

/** What was sent for this order so far and is not handed in: clean, being looked at, or not to be opened. */
export const sentFor = (tx: Tx, orderId: string) =>
  tx.recordFile.findMany({
    where: { upload: { orderId }, archiveId: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: file,
  });

/** What has arrived and that nobody has looked at yet. */
export const arrivingFor = (tx: Tx, orderId: string) =>
  tx.upload.count({ where: { orderId, completedAt: { not: null }, files: { none: {} } } });
