import type { Tx } from '@/lib/db/tx';

/** What happened to a case, as its timeline words it: the codes of the trail that a colleague wants to read. */
export const happenings = {
  'inquiry.sent': 'inquirySent',
  'inquiry.accepted': 'inquiryAccepted',
  'inquiry.declined': 'inquiryDeclined',
  'inquiry.addressMended': 'inquiryAddressMended',
  'account.addressConfirmed': 'accountAddressConfirmed',
  'case.assigned': 'caseAssigned',
  'case.moved': 'caseMoved',
  'case.withdrawn': 'caseWithdrawn',
  'case.merged': 'caseMerged',
  'case.parted': 'caseParted',
  'triage.decided': 'triageDecided',
  'contact.corrected': 'contactCorrected',
  'message.sent': 'messageSent',
  'message.released': 'messageReleased',
  'question.asked': 'questionAsked', // of the time before there were messages
  'question.answered': 'questionAnswered',
  'promise.paused': 'promisePaused',
  'promise.resumed': 'promiseResumed',
  'promise.broken': 'promiseBroken',
  'apology.sent': 'apologySent',
  'apology.discarded': 'apologyDiscarded',
  'redFlag.raised': 'redFlagRaised',
  'redFlag.taken': 'redFlagTaken',
  'redFlag.secondTold': 'redFlagSecondTold',
  'note.written': 'noteWritten',
  'note.edited': 'noteEdited',
  'task.planned': 'taskPlanned',
  'task.done': 'taskDone',
  'record.sent': 'recordSent',
  'record.described': 'recordDescribed',
  'record.withdrawn': 'recordWithdrawn',
  'record.decided': 'recordDecided',
  'record.asked': 'recordAsked',
  'record.completed': 'recordCompleted',
  'letter.made': 'letterMade',
  'letter.revoked': 'letterRevoked',
  'link.opened': 'linkOpened',
  'need.answered': 'needAnswered',
  'need.waived': 'needWaived',
  'need.reopened': 'needReopened',
  'duplicate.answered': 'duplicateAnswered',
  'order.placed': 'orderPlaced',
  'order.delivered': 'orderDelivered',
  'order.returned': 'orderReturned',
  'order.certified': 'orderCertified',
  'order.cancelled': 'orderCancelled',
} as const;

export type Happening = keyof typeof happenings;

export const isHappening = (action: string): action is Happening => action in happenings;

const aPage = 20;

async function namesOf(tx: Tx, ids: (string | null)[]) {
  const where = { id: { in: ids.filter((id) => id !== null) } };
  const accounts = await tx.account.findMany({ where, select: { id: true, writtenName: true } });
  return new Map(accounts.map(({ id, writtenName }) => [id, writtenName]));
}

/** A page of what happened, the latest first; `before` is the `earlier` of the page above. */
export async function timelineOf(tx: Tx, caseId: string, before?: bigint) {
  const entries = await tx.auditEntry.findMany({
    where: { caseId, action: { in: Object.keys(happenings) }, ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: aPage + 1,
  });
  const shown = entries.slice(0, aPage);
  const names = await namesOf(
    tx,
    shown.map(({ actorId }) => actorId),
  );
  return {
    entries: shown.map(({ id, action, actorId, at }) => ({
      id: String(id),
      action: action as Happening,
      by: names.get(actorId ?? '') ?? null,
      at,
    })),
    earlier: entries.length > aPage ? String(shown.at(-1)!.id) : null,
  };
}

export type Timeline = Awaited<ReturnType<typeof timelineOf>>;
