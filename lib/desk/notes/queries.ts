import type { Tx } from '@/lib/db/tx';

const aPage = 10;

const isId = (text: string | undefined): text is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '');

/** A page of what colleagues wrote, the latest first; the ids of notes follow their times. */
export async function notesOf(tx: Tx, caseId: string, before?: string) {
  const found = await tx.note.findMany({
    where: { caseId, ...(isId(before) && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: aPage + 1,
    include: {
      author: { select: { writtenName: true } },
      mentions: { select: { account: { select: { writtenName: true } } } },
      versions: { orderBy: { id: 'desc' }, take: 20 },
    },
  });
  const rows = found.slice(0, aPage);
  return { rows, older: found.length > aPage ? rows.at(-1)!.id : null, turned: isId(before) };
}

export type Notes = Awaited<ReturnType<typeof notesOf>>;
