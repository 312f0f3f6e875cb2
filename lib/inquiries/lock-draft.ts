import { now } from '@/lib/clock';
import { type Draft, Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { hashOf } from '@/lib/secrets';
import type { Answers } from './steps';

export type LockedDraft = Pick<Draft, 'id' | 'locale' | 'enteredById' | 'caseId'> & { answers: Answers };

/** The draft of this browser; of two senders the second waits here for the first, and then sees what became of it. */
export const lockingDraft = (token: string) => Prisma.sql`
  SELECT "id", "answers", "locale", "enteredById", "caseId" FROM "Draft"
  WHERE "id" = (SELECT "draftId" FROM "DraftDevice" WHERE "hash" = ${hashOf(token)}) AND "expiresAt" > ${now()}
  FOR UPDATE`;

/** @throws Problem `draftExpired` where there is none */
export function theDraft([draft]: LockedDraft[]) {
  if (!draft) throw new Problem('draftExpired');
  return draft;
}

export const lockDraft = async (tx: Tx, token: string) => theDraft(await tx.$queryRaw`${lockingDraft(token)}`);
