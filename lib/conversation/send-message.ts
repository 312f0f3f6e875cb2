import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import type { FoundCase } from '@/lib/access/find-case';
import { record } from '@/lib/audit/record';
import { isOpen } from '@/lib/care-journey/stages';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { editMessage } from './edit-message';
import { dropDraft, putMessage } from './put-message';
import { release } from './release';
import type { Sending } from './schema';

async function put(tx: Tx, actor: Actor, on: FoundCase, sent: Sending) {
  const { id, text, language, audience, critical, awaitsAnswer } = sent;
  const authorId = idOf(actor)!;
  const isQuestion = audience === 'patient' && awaitsAnswer === 'yes';
  const about = { caseId: on.id, authorId, audience, language, critical, awaitsAnswer: isQuestion };
  const { message, isNew } = await putMessage(tx, { ...about, id, text, releasedAt: null });
  if (!isNew) return null;
  await dropDraft(tx, on.id, authorId);
  await record(tx, actor, 'message.sent', { caseId: on.id, messageId: message.id, audience, language, critical });
  return message;
}

async function edit(tx: Tx, actor: Actor, on: FoundCase, sent: Sending, id: string) {
  const message = await editMessage(tx, actor, on, { ...sent, id });
  await record(tx, actor, 'message.edited', { caseId: on.id, messageId: id, version: message.version });
  return message;
}

/** We write to the patient, or a note among ourselves. What is critical waits for its reviewed translation. */
export const sendMessage = (actor: Actor, reference: string, sent: Sending) =>
  change(actor, 'message.send', reference, async (tx, on) => {
    if (!isOpen(on.stage)) throw new Problem('wrongStage');
    const message = sent.edits ? await edit(tx, actor, on, sent, sent.edits) : await put(tx, actor, on, sent);
    if (message?.audience === 'patient') await release(tx, actor, on, message);
    return message?.id ?? sent.id;
  });
