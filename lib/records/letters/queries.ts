import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { look } from '@/lib/access/change';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { stillWanted } from '@/lib/records/checklist';
import { checklistIn } from '@/lib/records/read-checklist';
import { languageOfCountry } from './country-language';
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

type Found = Prisma.LetterGetPayload<{ select: typeof shown }>;

const withUse = ({ link, ...letter }: Found) => {
  if (!link) return { ...letter, link: null };
  const { _count: used, ...use } = link;
  return { ...letter, link: { ...use, sent: used.uploads } };
};

/**
 * The letters of a case, newest first, with how often the link in each was used; and what a new one would ask for: the
 * records of the programme, those that are missing, and the language of the patient's country.
 */
export const readLetters = (actor: Actor, reference: string) =>
  look(actor, 'letter.make', reference, async (tx, on) => {
    const where = { caseId: on.id };
    const found = await tx.letter.findMany({ where, select: shown, orderBy: { id: 'desc' }, take: 2 * mostLetters });
    const lines = await checklistIn(tx, on);
    return {
      letters: found.map(withUse),
      wanted: lines.map(({ code }) => code),
      missing: stillWanted(lines),
      language: languageOfCountry(on.patient.country),
    };
  });

export type ReadLetters = Awaited<ReturnType<typeof readLetters>>;
export type ListedLetter = ReadLetters['letters'][number];

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
