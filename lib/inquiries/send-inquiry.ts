import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { hashOfPhrase } from '@/lib/accounts/phrase';
import { record } from '@/lib/audit/record';
import { aPromise } from '@/lib/care-journey/promises';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { tellCoordinators } from '@/lib/notices/tell-coordinators';
import { newReference } from '@/lib/people/references';
import { askToConfirm } from './ask-to-confirm';
import { accountOf, type Complete, capacityKind, consentRows, patientRow } from './case-rows';
import { phraseOf } from './phrase';
import { type FoundDraft, findDraft } from './queries';
import { type Answers, asked, readAnswers } from './steps';

/** Of two senders the second waits here for the first, and then sees what became of the draft. */
async function lockDraft(tx: Tx, token: string) {
  const { id } = await findDraft(tx, token);
  await tx.$executeRaw`SELECT 1 FROM "Draft" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return findDraft(tx, token);
}

/** Only what was asked in the end: answers on a branch that was left again are not sent. */
const given = (answers: Answers) => Object.fromEntries(asked(answers).map(({ slug }) => [slug, answers[slug] ?? {}]));

async function openCase(tx: Tx, draft: FoundDraft, sent: Complete, caseId: string) {
  const accountId = await accountOf(tx, sent);
  const at = now();
  const reference = newReference();
  const patient = patientRow(sent, at);
  const { redFlags } = sent.urgency;
  const reply = aPromise('firstReply');
  const urgent = redFlags.length > 0 ? aPromise('redFlag') : null;
  const enteredById = draft.enteredById;
  await tx.patient.create({ data: patient, select: { id: true } });
  await tx.case.create({
    data: {
      id: caseId,
      reference,
      stage: 'inquiry',
      stageSince: at,
      programme: sent.programme.programme,
      patientId: patient.id,
      redFlags,
      phraseHash: sent.reach.email ? null : hashOfPhrase(reference, phraseOf(caseId)),
      openedAt: at,
    },
    select: { id: true },
  });
  await tx.capacity.createMany({
    data: {
      id: newId(),
      accountId,
      patientId: patient.id,
      kind: capacityKind(sent),
      authority: sent.authority?.authority ?? 'self',
      createdAt: at,
    },
  });
  await tx.inquiry.createMany({
    data: { id: newId(), caseId, answers: given(draft.answers), locale: draft.locale, enteredById, receivedAt: at },
  });
  await tx.carePromise.createMany({
    data: [reply, ...(urgent ? [urgent] : [])].map((promise) => ({ ...promise, caseId })),
  });
  await tx.consentReceipt.createMany({ data: consentRows(draft, caseId, accountId, at) });
  return { id: caseId, reference, accountId, dueAt: reply.dueAt, urgentUntil: urgent?.dueAt };
}

/** Those who gave no address are called. */
async function tellWriter(
  tx: Tx,
  { id: caseId, accountId, reference, dueAt }: Awaited<ReturnType<typeof openCase>>,
  sent: Complete,
) {
  const { email } = sent.reach;
  if (!email) return;
  await askToConfirm(tx, {
    caseId,
    accountId,
    reference,
    dueAt,
    to: { email, locale: sent.languages.reads, timeZone: sent.channel.timeZone },
  });
}

/**
 * The draft becomes a case, once: a second click, a retry or another tab gets the same reference.
 * @throws Problem `incomplete` where an answer is missing, `draftExpired` where there is no draft
 */
export const sendInquiry = (actor: Actor, token: string) =>
  asActor(actor, async (tx) => {
    const draft = await lockDraft(tx, token);
    if (draft.case) return draft.case.reference;
    const sent = readAnswers(draft.answers) as Complete | null;
    if (!sent) throw new Problem('incomplete');
    const on = await openCase(tx, draft, sent, newId());
    await tx.draft.updateMany({ where: { id: draft.id }, data: { sentAt: now(), caseId: on.id, answers: {} } });
    await tellWriter(tx, on, sent);
    if (on.urgentUntil) await tellCoordinators(tx, on, { template: 'redFlag', dueAt: on.urgentUntil });
    await record(tx, actor, 'inquiry.sent', { caseId: on.id, draftId: draft.id, enteredById: draft.enteredById });
    return on.reference;
  });
