import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import type { Translation } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { known } from '@/lib/i18n/routing';
import { enqueue } from '@/lib/jobs/queue';
import { announce } from '@/lib/live/announce';
import { type Refusal, refusalOf } from './check-answer';
import { allowedMachine, noteAnswer, noteFailure } from './machine';
import { remembered } from './memory';
import { type Provider, ProviderAway } from './provider';
import { joined, type Segment, segmentsOf } from './segments';
import { step } from './step';
import { tellTranslators } from './tell-translators';
import { textHash } from './text-hash';

/** So often a machine may answer one text with nonsense before people are asked. */
const tolerated = 2;

async function giveToPeople(tx: Tx, id: string) {
  await tx.translation.update({ where: { id }, data: { needsHuman: true } });
  await enqueue(tx, tellTranslators, { translationId: id });
}

type Due = { wanted: Translation; provider: Provider; segments: Segment[]; memory: Map<string, string> };
type Outcome = { text: string } | { refusal: Refusal | 'nonsense' } | 'away';

/** What is to be translated now; nothing where it was done meanwhile, or the machine may not or cannot. */
async function take(tx: Tx, id: string): Promise<Due | null> {
  const wanted = await tx.translation.findUnique({ where: { id } });
  if (wanted?.state !== 'waiting' || wanted.refusals >= tolerated) return null;
  const machine = await allowedMachine(tx);
  if (!machine) await giveToPeople(tx, id);
  if (!machine || machine.rests) return null;
  const segments = segmentsOf(wanted.sourceText, wanted.fromLanguage);
  const memory = await remembered(
    tx,
    wanted,
    segments.map(({ words }) => words),
  );
  return { wanted, provider: machine.provider, segments, memory };
}

/** What people have translated before is said again; the machine hears the rest. */
async function ask({ wanted, provider, segments, memory }: Due): Promise<Outcome> {
  const to = known(wanted.language);
  const fresh = [...new Set(segments.map(({ words }) => words).filter((words) => !memory.has(textHash(words))))];
  try {
    const answered = fresh.length > 0 ? await provider.translate(fresh, wanted.fromLanguage, to) : [];
    const refusal = refusalOf({ sources: fresh, targets: answered, from: known(wanted.fromLanguage), to });
    if (refusal) return { refusal };
    const targets = new Map(fresh.map((words, at) => [words, answered[at]!]));
    const said = segments.map(({ words }) => memory.get(textHash(words)) ?? targets.get(words)!);
    return { text: joined(segments, said, to) };
  } catch (fault) {
    return fault instanceof ProviderAway ? 'away' : { refusal: 'nonsense' };
  }
}

/** The words may have changed while the machine was thinking: then its answer is for nobody. */
const isSame = ({ id, sourceHash }: Translation) => ({ id, sourceHash, state: 'waiting' as const });

async function keepText(tx: Tx, { wanted, provider }: Due, text: string) {
  await noteAnswer(tx, provider.host);
  const { count } = await tx.translation.updateMany({
    where: isSame(wanted),
    data: { text, ofHash: wanted.sourceHash, state: 'machine', translatedAt: now(), reviewedById: null },
  });
  if (count === 0) return false;
  await step(tx, wanted.id, null);
  if (wanted.caseId) await announce(tx, { topic: 'case', caseId: wanted.caseId });
  return true;
}

async function keepRefusal(tx: Tx, { wanted, provider }: Due) {
  await noteAnswer(tx, provider.host);
  const refusals = wanted.refusals + 1;
  const { count } = await tx.translation.updateMany({ where: isSame(wanted), data: { refusals } });
  if (count > 0 && refusals >= tolerated) await giveToPeople(tx, wanted.id);
  return false;
}

async function keep(tx: Tx, due: Due, outcome: Outcome) {
  if (outcome === 'away') {
    await noteFailure(tx, due.provider.host);
    return false;
  }
  return 'text' in outcome ? keepText(tx, due, outcome.text) : keepRefusal(tx, due);
}

/** One try; resolves to the translation where there is one now. Nothing of what went wrong reaches a reader. */
export async function translateText(id: string) {
  const due = await asActor(theSystem, (tx) => take(tx, id));
  if (!due) return null;
  const outcome = await ask(due); // outside a transaction: the machine takes its time
  return (await asActor(theSystem, (tx) => keep(tx, due, outcome))) ? due.wanted : null;
}
