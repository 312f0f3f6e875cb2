import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { change } from '@/lib/access/change';
import { type FoundCase, findCase } from '@/lib/access/find-case';
import { authorize } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { keepPromises, makePromise } from '@/lib/care-journey/promises';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { announced } from '@/lib/live/announce';
import { newReference } from '@/lib/people/references';

type Asked =
  | { verb: 'references'; count: number }
  | { verb: 'everyCase' }
  | { verb: 'withEvent' | 'withoutEvent'; references: string[]; atOnce: number };

/** Every case changes in one commit; resolves to the time just before it. */
const everyCase = () =>
  asActor(theSystem, async (tx) => {
    announced(tx, { topic: 'desk' });
    await tx.$executeRaw`INSERT INTO "LiveEvent" ("topic", "caseId", "at") SELECT 'case', "id", ${now()} FROM "Case"`;
    return Date.now();
  });

/** What nearly every verb does beside its own: the promises are kept, the next one is made, the trail says so. */
async function goOn(tx: Tx, { id }: FoundCase) {
  await keepPromises(tx, id);
  await makePromise(tx, id, 'nextStep');
  await record(tx, theSystem, 'bench.wentOn', { caseId: id });
}

const withEvent = (reference: string) => change(theSystem, 'case.move', reference, goOn);

/** The same, of which nobody is told. */
const withoutEvent = (reference: string) =>
  asActor(theSystem, async (tx) => {
    const on = await findCase(tx, theSystem, reference);
    authorize(theSystem, 'case.move', on);
    await goOn(tx, on);
  });

/** Commits a second. */
async function rate(verb: (reference: string) => Promise<unknown>, references: string[], atOnce: number) {
  const waiting = references.values();
  const began = performance.now();
  const oneAfterTheOther = async () => {
    for (const reference of waiting) await verb(reference);
  };
  await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther));
  return (references.length / (performance.now() - began)) * 1000;
}

async function answer(asked: Asked) {
  if (asked.verb === 'references') return Array.from({ length: asked.count }, () => newReference());
  if (asked.verb === 'everyCase') return everyCase();
  return rate(asked.verb === 'withEvent' ? withEvent : withoutEvent, asked.references, asked.atOnce);
}

// Does what it is told, one thing after the other, in a process of its own.
process.on('message', (asked: Asked) => void answer(asked).then((said) => process.send!(said)));
process.on('disconnect', () => process.exit(0));
process.send!('ready');
