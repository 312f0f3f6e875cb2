import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { isOpen } from '@/lib/care-journey/stages';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { tell } from '@/lib/notices/tell';
import { editMessage } from './edit-message';
import { promiseReply } from './promises';
import { dropDraft, putMessage } from './put-message';
import { raiseSigns } from './raise-signs';
import { deskLanguage } from './readers';
import { wantIn } from './release';
import type { Writing } from './schema';

/** The patient's side writes to us: at once with us, and the clock of our reply runs. Resolves to the message's id. */
export const writeMessage = (actor: Actor, reference: string, { id, edits, text, language }: Writing) =>
  change(actor, 'message.write', reference, async (tx, on) => {
    if (!isOpen(on.stage)) throw new Problem('wrongStage'); // nobody would keep the promise that a message makes
    const authorId = idOf(actor)!;
    const target = await deskLanguage(tx, on);
    if (edits) {
      const before = await tx.message.findUnique({ where: { id: edits }, select: { text: true, language: true } });
      const message = await editMessage(tx, actor, on, { id: edits, text, language });
      await wantIn(tx, message, target);
      await raiseSigns(tx, actor, on, message, before ?? undefined);
      await record(tx, actor, 'message.edited', { caseId: on.id, messageId: edits, version: message.version });
      return edits;
    }
    const about = { caseId: on.id, authorId, audience: 'patient' as const, releasedAt: now() };
    const { message, isNew } = await putMessage(tx, { ...about, id, text, language });
    if (!isNew) return message.id;
    await dropDraft(tx, on.id, authorId);
    await wantIn(tx, message, target);
    await promiseReply(tx, on.id);
    await tell(tx, on, { event: 'patientWrote' });
    await raiseSigns(tx, actor, on, message);
    await record(tx, actor, 'message.sent', { caseId: on.id, messageId: message.id, language });
    return message.id;
  });
