import { now } from '@/lib/clock';
import type { Draft } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { hashOf } from '@/lib/secrets';
import type { Answers } from './steps';

export type LockedDraft = Pick<Draft, 'id' | 'locale' | 'enteredById' | 'caseId'> & { answers: Answers };

/** The draft of this browser; of two senders the second waits here for the first, and then sees what became of it. */
export async function lockDraft(tx: Tx, token: string) {
  const [draft] = await tx.$queryRaw<LockedDraft[]>`
    SELECT "id", "answers", "locale", "enteredById", "caseId"
    FROM "Draft"
    WHERE "id" = (SELECT "draftId" FROM "DraftDevice" WHERE "hash" = ${hashOf(token)}) AND "expiresAt" > ${now()} FOR UPDATE`;
  if (!draft) throw new Problem('draftExpired');
  return draft;
}
