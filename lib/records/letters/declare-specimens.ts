import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { authorize } from '@/lib/access/permissions';
import { aboutCase, pagesIn } from './about-case';
import { letterOfForm, putLetter } from './put-letter';
import type { Declaration } from './schema';

/** What the hospital declares to customs and carriers, always in English too. It is signed here, so only the desk makes it. */
export const declareSpecimens = (
  actor: Actor,
  reference: string,
  { id, sender, slides, blocks, language }: Declaration,
) =>
  change(actor, 'letter.make', reference, async (tx, on) => {
    authorize(actor, 'case.work', on);
    if (await letterOfForm(tx, on.id, id)) return id;
    const content = { ...aboutCase(on), locales: pagesIn(language, true), sender, slides, blocks };
    return putLetter(tx, actor, { id, caseId: on.id, kind: 'customs', content });
  });
