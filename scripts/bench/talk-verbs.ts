import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { sendMessage } from '@/lib/conversation/send-message';
import { writeMessage } from '@/lib/conversation/write-message';
import { newId } from '@/lib/db/id';
import { newReference } from '@/lib/people/references';
import { textHash } from '@/lib/translation/text-hash';

type Asked =
  | { verb: 'references'; count: number }
  | { verb: 'write' | 'send'; reference: string; accountId: string; text: string }
  | { verb: 'fill'; reference: string; accountId: string; count: number };

/** So many messages of the past in one case, in one statement. */
const fill = (reference: string, accountId: string, count: number) =>
  asActor(theSystem, async (tx) => {
    const { id: caseId } = await tx.case.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    const rows = Array.from({ length: count }, (_, nth) => {
      const at = new Date(Date.UTC(2020, 0, 1) + nth * 60_000);
      const text = `Message ${nth} of a long conversation about the records and the journey.`;
      const said = { caseId, authorId: accountId, audience: 'patient' as const, language: 'en', text };
      return { ...said, id: newId(), textHash: textHash(text), sentAt: at, releasedAt: at, standsAt: at };
    });
    await tx.message.createMany({ data: rows });
  });

async function answer(asked: Asked): Promise<unknown> {
  if (asked.verb === 'references') return Array.from({ length: asked.count }, () => newReference());
  if (asked.verb === 'fill') return fill(asked.reference, asked.accountId, asked.count);
  const { verb, reference, accountId, text } = asked;
  const said = { id: newId(), text, language: 'en' as const };
  const person: Actor = { kind: 'person', id: accountId, follows: [] };
  if (verb === 'write') return writeMessage(person, reference, said);
  const staff: Actor = { kind: 'staff', id: accountId, role: 'coordinator' };
  return sendMessage(staff, reference, { ...said, audience: 'patient', critical: [] });
}

// Does what it is told, each thing by itself, in a process of its own.
process.on(
  'message',
  ({ nth, ...asked }: Asked & { nth: number }) => void answer(asked).then((said) => process.send!({ nth, said })),
);
process.on('disconnect', () => process.exit(0));
process.send!('ready');
