import type { Actor } from '@/lib/access/actor';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { raiseAlert } from '@/lib/notices/raise-alert';
import { asHolder } from './as-holder';
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
export function sendInquiry(actor: Actor, token: string) {
  const opens = newId();
  const send = async (tx: Tx) => {
    const draft = await lockDraft(tx, token);
    if (draft.caseId) return referenceOf(tx, draft.caseId);
    const sent = readAnswers(draft.answers) as Complete | null;
    if (!sent) throw new Problem('incomplete');
    const on = await openCase(tx, actor, opens, draft, sent);
    if (on.alert) await raiseAlert(tx, actor, on, on.alert);
    return on.reference;
  };
  return asHolder(actor, token, send, opens);
}
