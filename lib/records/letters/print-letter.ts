import type { Actor } from '@/lib/access/actor';
import { look } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { makePdf } from '@/lib/documents/make-pdf';
import { composeLetter } from './compose-letter';
import { caseOfLetter, letterToPrint } from './queries';

/** The PDF of a letter: made anew each time from what it was made of, which gives the same bytes. */
export async function printLetter(actor: Actor, id: string) {
  const reference = await caseOfLetter(actor, id);
  const letter = await look(actor, 'letter.make', reference, async (tx, on) => {
    const found = await letterToPrint(tx, on.id, id);
    await record(tx, actor, 'letter.printed', { caseId: on.id, letterId: id });
    return found;
  });
  return { number: letter.number, bytes: makePdf(await composeLetter(letter)) };
}
