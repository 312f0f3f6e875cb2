import type { Actor } from '@/lib/access/actor';
import { asActorTwice } from '@/lib/access/as-actor';
import { type Counted, countingTries, refuseTooMany, type Try } from '@/lib/access/limits';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import type { Telling } from '@/lib/live/announce';
import { raiseAlert } from '@/lib/notices/raise-alert';
import { asHolder, holdingOf } from './as-holder';
import type { Complete } from './case-rows';
import { type LockedDraft, lockDraft, lockingDraft, theDraft } from './lock-draft';
import { openingCase } from './open-case';
import { readAnswers } from './steps';

async function referenceOf(tx: Tx, id: string) {
  const { reference } = await tx.case.findUniqueOrThrow({ where: { id }, select: { reference: true } });
  return reference;
}

function completeAnswers({ answers }: LockedDraft) {
  const sent = readAnswers(answers) as Complete | null;
  if (!sent) throw new Problem('incomplete');
  return sent;
}

/** What most inquiries need: two statements. Resolves to no reference where more is to be done, and does nothing then. */
async function sendQuickly(actor: Actor, token: string, tries: Try[]) {
  const opens = newId();
  let reference: string | undefined;
  const breaths = (telling: Telling) => ({
    ahead: tries.length > 0 ? countingTries(tries) : undefined,
    first: lockingDraft(token),
    async next(found: LockedDraft[], counted: Counted[]) {
      refuseTooMany(counted);
      const draft = theDraft(found);
      if (draft.caseId) return null;
      const on = await openingCase(telling, actor, opens, draft, completeAnswers(draft));
      if (on.alert) return null;
      reference = on.reference;
      return on.statement;
    },
  });
  await asActorTwice(actor, breaths, holdingOf(token, opens));
  return reference;
}

/** Where it was sent already, or somebody must be told of warning signs at once. */
function sendWithCare(actor: Actor, token: string) {
  const opens = newId();
  const send = async (tx: Tx) => {
    const draft = await lockDraft(tx, token);
    if (draft.caseId) return referenceOf(tx, draft.caseId);
    const on = await openingCase(tx, actor, opens, draft, completeAnswers(draft));
    await tx.$executeRaw`${on.statement}`;
    if (on.alert) await raiseAlert(tx, actor, on, on.alert);
    return on.reference;
  };
  return asHolder(actor, token, send, opens);
}

/**
 * The draft becomes a case, once: a second click, a retry or another tab gets the same reference. `tries` are counted with it,
 * and stay counted where it is refused.
 * @throws Problem `tooMany`, `incomplete` where an answer is missing, `draftExpired` where there is no draft
 */
export const sendInquiry = async (actor: Actor, token: string, tries: Try[] = []) =>
  (await sendQuickly(actor, token, tries)) ?? sendWithCare(actor, token);
