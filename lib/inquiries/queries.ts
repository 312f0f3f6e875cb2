import type { Actor } from '@/lib/access/actor';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { hashOf } from '@/lib/secrets';
import { asHolder } from './as-holder';
import type { Answers } from './steps';

/** The draft that this browser holds, sent or not; `draftExpired` where there is none or its 30 days are over. */
export async function findDraft(tx: Tx, token: string) {
  const draft = await tx.draft.findFirst({
    where: { devices: { some: { hash: hashOf(token) } }, expiresAt: { gt: now() } },
    include: { case: { select: { id: true, reference: true } } },
  });
  if (!draft) throw new Problem('draftExpired');
  return { ...draft, answers: draft.answers as Answers };
}

export type FoundDraft = Awaited<ReturnType<typeof findDraft>>;

export const readDraft = (actor: Actor, token: string) => asHolder(actor, token, (tx) => findDraft(tx, token));

/** The same for a page, which shows a beginning rather than a refusal. */
export async function draftOrNone(actor: Actor, token: string | undefined) {
  if (!token) return null;
  try {
    return await readDraft(actor, token);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

const receipt = {
  reference: true,
  id: true,
  phraseHash: true,
  redFlags: true,
  inquiry: { select: { answers: true } },
  openedAt: true,
  promises: { where: { kind: 'firstReply' }, select: { dueAt: true } },
  patient: { select: { country: true, capacities: { take: 1, select: { account: { select: { email: true } } } } } },
} as const;

/** What the page after sending shows to the browser that sent: nothing of an account that may be somebody else's. */
export const readReceipt = (actor: Actor, token: string) =>
  asHolder(actor, token, async (tx) => {
    const { caseId, sentAt, locale, enteredById } = await findDraft(tx, token);
    if (!caseId || !sentAt) throw new Problem('notFound');
    const found = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: receipt });
    const { email } = found.patient.capacities[0]!.account;
    const timeZone = String((found.inquiry!.answers as Answers).channel?.timeZone);
    return { ...found, sentAt, locale, enteredById, email, timeZone };
  });
