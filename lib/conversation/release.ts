import type { Actor } from '@/lib/access/actor';
import { mayReach } from '@/lib/access/critical-text';
import type { FoundCase } from '@/lib/access/find-case';
import { record } from '@/lib/audit/record';
import { isOpen } from '@/lib/care-journey/stages';
import { now } from '@/lib/clock';
import type { Message } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { announce } from '@/lib/live/announce';
import { tell } from '@/lib/notices/tell';
import { wantTranslation } from '@/lib/translation/want-translation';
import { keepReplies, waitForPatient } from './promises';
import { patientLanguages } from './readers';

type On = Pick<FoundCase, 'id' | 'reference' | 'patientId' | 'stage'>;

export const wantIn = (tx: Tx, { id, caseId, language, text, critical }: Message, wanted: string) =>
  wantTranslation(tx, {
    kind: 'message',
    sourceId: id,
    caseId,
    fromLanguage: language,
    language: wanted,
    text,
    critical,
  });

/** Whether the gate is open for everybody on the patient's side. */
async function isOpenFor(tx: Tx, message: Message, languages: string[]) {
  const made = await tx.translation.findMany({ where: { kind: 'message', sourceId: message.id } });
  return languages.every((language) =>
    mayReach(
      message,
      language,
      made.find((one) => one.language === language),
    ),
  );
}

async function goOut(tx: Tx, actor: Actor, on: On, message: Message) {
  const at = now();
  const { count } = await tx.message.updateMany({
    where: { id: message.id, releasedAt: null, textHash: message.textHash },
    data: { releasedAt: at, standsAt: at },
  });
  if (count === 0) return;
  if (isOpen(on.stage)) await (message.awaitsAnswer ? waitForPatient(tx, on.id) : keepReplies(tx, on.id));
  await record(tx, actor, 'message.released', { caseId: on.id, messageId: message.id });
  await tell(tx, on, { event: message.awaitsAnswer ? 'questionAsked' : 'messageWritten' });
  await announce(tx, { topic: 'case', caseId: on.id });
}

/** A message of ours goes out as soon as the gate is open for all of its readers, and waits for its translator till then. */
export async function release(tx: Tx, actor: Actor, on: On, message: Message) {
  const languages = await patientLanguages(tx, on);
  for (const language of languages) await wantIn(tx, message, language);
  if (await isOpenFor(tx, message, languages)) await goOut(tx, actor, on, message);
}
