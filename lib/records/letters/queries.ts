import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { look } from '@/lib/access/change';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { mostLetters } from './put-letter';

const shown = {
  id: true,
  number: true,
  kind: true,
  locale: true,
  content: true,
  createdAt: true,
  revokedAt: true,
  madeBy: { select: { kind: true, writtenName: true } },
  link: { select: { opened: true, openedAt: true, expiresAt: true, _count: { select: { uploads: true } } } },
} as const;

/** The letters of a case, newest first, and how often the link in each was used. */
export const listLetters = (actor: Actor, reference: string) =>
  look(actor, 'letter.make', reference, (tx, on) =>
    tx.letter.findMany({ where: { caseId: on.id }, select: shown, orderBy: { id: 'desc' }, take: 2 * mostLetters }),
  );

export type ListedLetter = Awaited<ReturnType<typeof listLetters>>[number];

/** Of which case a letter is, where that case is in sight. @throws Problem `notFound` */
export const caseOfLetter = (actor: Actor, id: string) =>
  asActor(actor, async (tx) => {
    const letter = await tx.letter.findUnique({ where: { id }, select: { case: { select: { reference: true } } } });
    if (!letter) throw new Problem('notFound');
    return letter.case.reference;
  });

/** A letter as it is printed; one that was taken back is not. */
export async function letterToPrint(tx: Tx, caseId: string, id: string) {
  const letter = await tx.letter.findFirst({ where: { id, caseId, revokedAt: null }, include: { link: true } });
  if (!letter) throw new Problem('notFound');
  return letter;
}

export type PrintedLetter = Awaited<ReturnType<typeof letterToPrint>>;
