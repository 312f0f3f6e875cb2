import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { raiseAlert } from '@/lib/notices/raise-alert';
import type { Complete } from './case-rows';
import { lockDraft } from './lock-draft';
import { openCase } from './open-case';
import { readAnswers } from './steps';

async function referenceOf(tx: Tx, id: string) {
  const { reference } = await tx.case.findUniqueOrThrow({ where: { id }, select: { reference: true } });
  return reference;
}

/**
 * The draft becomes a case, once: a second click, a retry or another tab gets the same reference.
 * @throws Problem `incomplete` where an answer is missing, `draftExpired` where there is no draft
 */
export const sendInquiry = (actor: Actor, token: string) =>
  asActor(actor, async (tx) => {
    const draft = await lockDraft(tx, token);
    if (draft.caseId) return referenceOf(tx, draft.caseId);
    const sent = readAnswers(draft.answers) as Complete | null;
    if (!sent) throw new Problem('incomplete');
    const on = await openCase(tx, actor, draft, sent);
    if (on.alert) await raiseAlert(tx, on, on.alert);
    return on.reference;
  });
