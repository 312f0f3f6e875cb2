import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Translation } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import { announce } from '@/lib/live/announce';
import { warningsOf } from './glossary';
import { translationSigned } from './jobs';
import { lostVariables } from './kept-words';
import { remember } from './memory';
import { ownTask } from './own-task';
import { saveTranslation } from './save-translation';
import type { Translating } from './schema';
import { joined, segmentsOf } from './segments';
import { step } from './step';
import { termsOf } from './terms-of';

/** Words that changed, or that a colleague has signed meanwhile, are signed by nobody else. */
function refuseStale(task: Translation, sourceHash: string) {
  if (task.sourceHash !== sourceHash) throw new Problem('textChanged');
  if (task.state === 'reviewed') throw new Problem('alreadyReviewed');
}

async function refuseFaulty(tx: Tx, task: Translation, sources: string[], { segments, seen }: Translating) {
  if (sources.length !== segments.length || segments.some((words) => !words)) throw new Problem('incomplete');
  if (lostVariables(task.sourceText, segments.join(' ')).length > 0) throw new Problem('placeholdersLost');
  const terms = await termsOf(tx, task);
  const warned = sources.some((source, at) => warningsOf(source, segments[at]!, terms).length > 0);
  if (warned && !seen) throw new Problem('termsNotFollowed');
}

async function keep(tx: Tx, task: Translation, text: string, byId: string) {
  const { count } = await tx.translation.updateMany({
    where: { id: task.id, sourceHash: task.sourceHash, state: { not: 'reviewed' } },
    data: {
      text,
      ofHash: task.sourceHash,
      state: 'reviewed',
      translatedAt: now(),
      reviewedById: byId,
      segments: [],
      segmentsOf: null,
    },
  });
  if (count === 0) throw new Problem('alreadyReviewed');
  await step(tx, task.id, byId);
}

/** What was typed is kept first, in a transaction of its own, so that a refusal loses nothing. */
export async function signTranslation(actor: Actor, id: string, typed: Translating) {
  await saveTranslation(actor, id, typed);
  await asActor(actor, async (tx) => {
    authorizeDoor(actor, 'translation.review');
    const task = await ownTask(tx, actor, id);
    refuseStale(task, typed.sourceHash);
    const segments = segmentsOf(task.sourceText, task.fromLanguage);
    const sources = segments.map(({ words }) => words);
    await refuseFaulty(tx, task, sources, typed);
    await keep(tx, task, joined(segments, typed.segments, task.language), idOf(actor)!);
    await remember(tx, task, sources, typed.segments, idOf(actor)!);
    await record(tx, actor, 'translation.signed', { translationId: id, ...(task.caseId && { caseId: task.caseId }) });
    if (task.caseId) await announce(tx, { topic: 'case', caseId: task.caseId });
    await enqueue(tx, translationSigned, { kind: task.kind, sourceId: task.sourceId });
  });
}
