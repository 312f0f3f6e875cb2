import type { Actor } from '@/lib/access/actor';
import { hashOfPhrase } from '@/lib/accounts/phrase';
import { entryRow } from '@/lib/audit/record';
import { aPromise } from '@/lib/care-journey/promises';
import { findSigns } from '@/lib/care-journey/triage/find-signs';
import { alarming, type Suggestion, suggestAcuity } from '@/lib/care-journey/triage/suggest-acuity';
import { now } from '@/lib/clock';
import { known } from '@/lib/i18n/routing';
import { announced, type Telling } from '@/lib/live/announce';
import { queueingMail } from '@/lib/mail/queue-mail';
import { ageOn } from '@/lib/people/birth-dates';
import { newReference } from '@/lib/people/references';
import { latestToday } from '@/lib/people/today';
import { receiptRows } from './ask-to-confirm';
import { type Complete, capacityRow, consentRows, inquiryRow, patientRow, searchRow, writerRow } from './case-rows';
import { insertingRows } from './insert-rows';
import type { LockedDraft } from './lock-draft';
import { phraseOf } from './phrase';

/** What the words and answers suggest, before anybody has read them. */
function readByHouse(sent: Complete, locale: string) {
  const { known: typed, hoped = '' } = sent.condition;
  const found = findSigns(`${typed}\n${hoped}`, known(locale));
  const age = ageOn(sent['birth-date'].birthDate, latestToday());
  return { alarm: alarming(found), suggestion: suggestAcuity({ ticked: sent.urgency.redFlags, found, age }) };
}

function caseRow(id: string, sent: Complete, { acuity, reasons }: Suggestion, patientId: string, openedAt: Date) {
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
    suggestedAcuity: acuity,
    suggestedReasons: reasons,
  };
}

/** Where the triggers of its promises would put it on the desk; told with the case, it need not be written twice. */
const placed = (
  { country: { country } }: Complete,
  { locale }: LockedDraft,
  promises: { kind: string; dueAt: Date }[],
) => ({
  urgency: promises.some(({ kind }) => kind === 'redFlag') ? 0 : 1,
  dueAt: new Date(Math.min(...promises.map(({ dueAt }) => dueAt.getTime()))),
  country,
  language: locale,
});

/** Those who gave no address are called. */
function receiptFor(
  { reach, languages, channel }: Complete,
  on: { caseId: string; accountId: string; reference: string; dueAt: Date },
) {
  if (!reach.email) return null;
  return receiptRows({ ...on, to: { email: reach.email, locale: languages.reads, timeZone: channel.timeZone } });
}

/** The statement by which the draft becomes a case: with its patient, who wrote for them, what was asked, agreed to and promised, the receipt and the trail. */
export async function openingCase(telling: Telling, actor: Actor, caseId: string, draft: LockedDraft, sent: Complete) {
  const at = now();
  const writer = writerRow(sent, at);
  const accountId = writer.id;
  const patient = patientRow(sent, at);
  const { alarm, suggestion } = readByHouse(sent, draft.locale);
  const opened = caseRow(caseId, sent, suggestion, patient.id, at);
  const { reference } = opened;
  const reply = aPromise('firstReply');
  const signs = opened.redFlags.length > 0 ? opened.redFlags : alarm;
  const urgent = signs.length > 0 ? aPromise('redFlag') : null;
  const receipt = receiptFor(sent, { caseId, accountId, reference, dueAt: reply.dueAt });
  const queueing = receipt && (await queueingMail(receipt.mail.id));
  const promises = [reply, ...(urgent ? [urgent] : [])];
  const placedCase = { ...opened, ...placed(sent, draft, promises) };
  const rows = {
    patient: [patient],
    opened: [placedCase],
    capacity: [capacityRow(sent, patient.id, accountId, at)],
    inquiry: [inquiryRow(draft, caseId, at)],
    promises: promises.map((promise) => ({ ...promise, caseId })),
    consents: consentRows(draft, caseId, accountId, at),
    links: receipt ? [receipt.link] : [],
    mails: receipt ? [receipt.mail] : [],
    search: [searchRow(sent, placedCase)],
    events: [announced(telling, { topic: 'case', caseId })],
    entries: [entryRow(actor, 'inquiry.sent', { caseId, draftId: draft.id, enteredById: draft.enteredById })],
  };
  const statement = insertingRows({ id: draft.id, caseId, sentAt: at }, writer, rows, queueing);
  const source = opened.redFlags.length > 0 ? ('ticked' as const) : ('words' as const);
  return { id: caseId, reference, statement, alert: urgent && { signs, source, dueAt: urgent.dueAt } };
}
