import type { Actor } from '@/lib/access/actor';
import { hashOfPhrase } from '@/lib/accounts/phrase';
import { entryRow } from '@/lib/audit/record';
import { aPromise } from '@/lib/care-journey/promises';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { announced } from '@/lib/live/announce';
import { enqueueMail } from '@/lib/mail/queue-mail';
import { newReference } from '@/lib/people/references';
import { receiptRows } from './ask-to-confirm';
import { accountOf, type Complete, capacityRow, consentRows, inquiryRow, patientRow } from './case-rows';
import { insertRows } from './insert-rows';
import type { LockedDraft } from './lock-draft';
import { phraseOf } from './phrase';

function caseRow(id: string, sent: Complete, patientId: string, openedAt: Date) {
  const reference = newReference();
  const phraseHash = sent.reach.email ? null : hashOfPhrase(reference, phraseOf(id));
  const { programme } = sent.programme;
  const { redFlags } = sent.urgency;
  return {
    id,
    reference,
    stage: 'inquiry',
    stageSince: openedAt,
    programme,
    patientId,
    redFlags,
    phraseHash,
    openedAt,
  };
}

/** Those who gave no address are called. */
function receiptFor(
  { reach, languages, channel }: Complete,
  on: { caseId: string; accountId: string; reference: string; dueAt: Date },
) {
  if (!reach.email) return null;
  return receiptRows({ ...on, to: { email: reach.email, locale: languages.reads, timeZone: channel.timeZone } });
}

/** The draft becomes a case: with its patient, who wrote for them, what was asked, agreed to and promised, the receipt and the trail. */
export async function openCase(tx: Tx, actor: Actor, caseId: string, draft: LockedDraft, sent: Complete) {
  const accountId = await accountOf(tx, sent);
  const at = now();
  const patient = patientRow(sent, at);
  const opened = caseRow(caseId, sent, patient.id, at);
  const { reference } = opened;
  const reply = aPromise('firstReply');
  const urgent = opened.redFlags.length > 0 ? aPromise('redFlag') : null;
  const receipt = receiptFor(sent, { caseId, accountId, reference, dueAt: reply.dueAt });
  await insertRows(tx, draft.id, {
    patient: [patient],
    opened: [opened],
    capacity: [capacityRow(sent, patient.id, accountId, at)],
    inquiry: [inquiryRow(draft, caseId, at)],
    promises: [reply, ...(urgent ? [urgent] : [])].map((promise) => ({ ...promise, caseId })),
    consents: consentRows(draft, caseId, accountId, at),
    links: receipt ? [receipt.link] : [],
    mails: receipt ? [receipt.mail] : [],
    events: [announced(tx, { topic: 'case', caseId })],
    entries: [entryRow(actor, 'inquiry.sent', { caseId, draftId: draft.id, enteredById: draft.enteredById })],
  });
  if (receipt) await enqueueMail(tx, receipt.mail.id);
  return { id: caseId, reference, urgentUntil: urgent?.dueAt };
}
