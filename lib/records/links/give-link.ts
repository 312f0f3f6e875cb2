import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { isOpen } from '@/lib/care-journey/stages';
import { Problem } from '@/lib/errors';
import { issueLink, type NewLink } from './issue-link';

/** A link by which somebody without an account sends into this case, and sees nothing of it. */
export const giveLink = (actor: Actor, reference: string, wanted: NewLink) =>
  change(actor, 'link.give', reference, async (tx, on) => {
    if (!isOpen(on.stage)) throw new Problem('wrongStage');
    return issueLink(tx, actor, on.id, wanted);
  });
