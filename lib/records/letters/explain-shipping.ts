import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { aboutCase, pagesIn } from './about-case';
import { letterOfForm, putLetter } from './put-letter';
import type { Shipping } from './schema';

/** The sheet for the laboratory that keeps slides and blocks: how they travel here whole. */
export const explainShipping = (
  actor: Actor,
  reference: string,
  { id, slides, blocks, language, inEnglish }: Shipping,
) =>
  change(actor, 'letter.make', reference, async (tx, on) => {
    if (await letterOfForm(tx, on.id, id)) return id;
    const content = { ...aboutCase(on), locales: pagesIn(language, inEnglish), slides, blocks };
    return putLetter(tx, actor, { id, caseId: on.id, kind: 'shipping', content });
  });
