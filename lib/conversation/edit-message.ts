import { type Actor, idOf } from '@/lib/access/actor';
import type { FoundCase } from '@/lib/access/find-case';
import { now } from '@/lib/clock';
import type { Message } from '@/lib/db/generated/client';
import type { CriticalKind } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { textHash } from '@/lib/translation/text-hash';

type Edited = { id: string; text: string; language: string; critical?: CriticalKind[] };

/** Locked, so that of two tabs the second changes what the first has made of it. */
async function ownMessage(tx: Tx, actor: Actor, caseId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Message" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.message.findFirst({ where: { id, caseId, authorId: idOf(actor)! } });
  if (!found) throw new Problem('notFound');
  return found;
}

const keepVersion = (tx: Tx, { id, version, text, language, sentAt, editedAt }: Message) =>
  tx.messageVersion.create({
    data: { messageId: id, version, text, language, writtenAt: editedAt ?? sentAt },
    select: { version: true },
  });

/** Other words for an own message; the earlier ones are kept. What went out as critical stays: a correction is a new message. */
export async function editMessage(tx: Tx, actor: Actor, on: FoundCase, { id, text, language, critical }: Edited) {
  const before = await ownMessage(tx, actor, on.id, id);
  const isCritical = before.critical.length > 0 || (critical ?? []).length > 0;
  if (before.releasedAt && before.audience === 'patient' && isCritical) throw new Problem('criticalStays');
  if (before.text === text && before.language === language)
    return critical ? tx.message.update({ where: { id }, data: { critical } }) : before;
  await keepVersion(tx, before);
  return tx.message.update({
    where: { id },
    data: {
      text,
      language,
      textHash: textHash(text),
      version: before.version + 1,
      editedAt: now(),
      ...(critical && { critical }),
    },
  });
}
