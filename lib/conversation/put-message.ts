import { now } from '@/lib/clock';
import type { Audience, CriticalKind } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { textHash } from '@/lib/translation/text-hash';

type New = {
  id: string;
  caseId: string;
  authorId: string;
  audience: Audience;
  language: string;
  text: string;
  critical?: CriticalKind[];
  awaitsAnswer?: boolean;
  releasedAt?: Date | null;
};

const isSame = (sent: New, known: { caseId: string; authorId: string; text: string; audience: Audience }) =>
  known.caseId === sent.caseId &&
  known.authorId === sent.authorId &&
  known.audience === sent.audience &&
  known.text === sent.text;

/**
 * The row of a message; `isNew` is false for one that was sent before, by a retry or a second click. An id that belongs to
 * other words, as after a step back in the browser, is replaced: no words are thrown away.
 */
export async function putMessage(tx: Tx, sent: New) {
  const at = now();
  const row = { ...sent, textHash: textHash(sent.text), sentAt: at, standsAt: at };
  const { count } = await tx.message.createMany({ data: row, skipDuplicates: true });
  const found = await tx.message.findUnique({ where: { id: sent.id } }); // one of another case is out of sight
  if (found && (count > 0 || isSame(sent, found))) return { message: found, isNew: count > 0 };
  return { message: await tx.message.create({ data: { ...row, id: newId() } }), isNew: true };
}

/** What was sent is no draft any more. */
export const dropDraft = (tx: Tx, caseId: string, accountId: string) =>
  tx.messageDraft.deleteMany({ where: { caseId, accountId } });
