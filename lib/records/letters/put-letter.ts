import { type Actor, idOf } from '@/lib/access/actor';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import type { Content, LetterKind } from './content';
import { newLetterNumber } from './letter-number';

/** So many that nobody needs more, so few that a stolen session cannot fill the house with them. */
export const mostLetters = 60;

type New<K extends LetterKind> = { id: string; caseId: string; kind: K; content: Content<K>; linkId?: string };

/** The letter of a form that was sent before: a retry or a second click makes none. */
export const letterOfForm = (tx: Tx, caseId: string, id: string) => tx.letter.findFirst({ where: { id, caseId } });

async function refuseMany(tx: Tx, caseId: string) {
  if ((await tx.letter.count({ where: { caseId, revokedAt: null } })) >= mostLetters) throw new Problem('tooMany');
}

/** A number that was given before is drawn again; an id that is somebody else's is no letter of this case. */
async function insert<K extends LetterKind>(tx: Tx, actor: Actor, { content, ...letter }: New<K>) {
  for (let tries = 0; tries < 5; tries += 1) {
    const row = { ...letter, content, locale: content.locales[0]!, number: newLetterNumber() };
    const data = { ...row, madeById: idOf(actor)!, createdAt: now() };
    const { count } = await tx.letter.createMany({ data, skipDuplicates: true });
    if (count === 1) return;
    if (await tx.letter.findUnique({ where: { id: letter.id }, select: { id: true } })) break;
  }
  throw new Problem('alreadyDone');
}

export async function putLetter<K extends LetterKind>(tx: Tx, actor: Actor, letter: New<K>) {
  await refuseMany(tx, letter.caseId);
  await insert(tx, actor, letter);
  const { id, caseId, kind } = letter;
  await record(tx, actor, 'letter.made', { caseId, letterId: id, kind });
  await announce(tx, { topic: 'case', caseId });
  return id;
}
