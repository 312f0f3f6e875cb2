import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { issueLink } from '@/lib/records/links/issue-link';
import { aboutCase, pagesIn } from './about-case';
import { letterOfForm, putLetter } from './put-letter';
import type { Request } from './schema';

/**
 * The letter with which a patient asks their own hospital for what is missing. The link in it lets that hospital send, and
 * nothing else. Resolves to the id of the letter, of a form that is sent again too.
 */
export const requestRecords = (
  actor: Actor,
  reference: string,
  { id, recipient, codes, language, inEnglish }: Request,
) =>
  change(actor, 'letter.make', reference, async (tx, on) => {
    if (await letterOfForm(tx, on.id, id)) return id;
    const content = { ...aboutCase(on), locales: pagesIn(language, inEnglish), codes, recipient };
    const link = await issueLink(tx, actor, on.id, { purpose: 'hospital', codes, recipient, locale: language });
    return putLetter(tx, actor, { id, caseId: on.id, kind: 'recordsRequest', content, linkId: link.id });
  });
