import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import type { Translation } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { changesIn } from './changes';
import { termsIn, warningsOf } from './glossary';
import { alike, remembered } from './memory';
import { ownTask } from './own-task';
import { segmentsOf } from './segments';
import { termsOf } from './terms-of';
import { textHash } from './text-hash';

const wordsOf = (text: string, language: string) => segmentsOf(text, language).map(({ words }) => words);

/** The words for which a draft was saved, where they are no longer the words of the text. */
async function earlierWords(tx: Tx, { id, segmentsOf: hash, sourceHash }: Translation) {
  if (!hash || hash === sourceHash) return null;
  const found = await tx.translationStep.findFirst({ where: { translationId: id, sourceHash: hash } });
  return found?.sourceText ?? null;
}

/** A draft for words that changed serves where a sentence stayed as it was. */
function drafted(task: Translation, sources: string[], earlier: string | null) {
  if (!task.segmentsOf) return [];
  if (task.segmentsOf === task.sourceHash) return task.segments;
  const before = earlier ? wordsOf(earlier, task.fromLanguage) : [];
  return sources.map((source) => task.segments[before.indexOf(source)] ?? '');
}

/** What the machine, or somebody, wrote for these very words, where it falls into as many sentences. */
function madeBefore({ text, ofHash, sourceHash, language }: Translation, count: number) {
  const made = text && ofHash === sourceHash ? wordsOf(text, language) : [];
  return made.length === count ? made : [];
}

/** A text sentence by sentence, with what helps to translate it. The case behind it is not told. */
export const readTask = (actor: Actor, id: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'translation.review');
    const task = await ownTask(tx, actor, id);
    const sources = wordsOf(task.sourceText, task.fromLanguage);
    const [earlier, known] = [await earlierWords(tx, task), await remembered(tx, task, sources)];
    const [likes, terms] = [await alike(tx, task, sources), await termsOf(tx, task)];
    const [own, made] = [drafted(task, sources, earlier), madeBefore(task, sources.length)];
    await record(tx, actor, 'translation.read', { translationId: id });
    const segments = sources.map((source, at) => {
      const target = own[at] || known.get(textHash(source)) || made[at] || '';
      const warnings = own[at] ? warningsOf(source, own[at], terms) : [];
      return { source, target, terms: termsIn(source, terms), warnings, alike: likes[at]! };
    });
    const { kind, fromLanguage, language, sourceHash, state, critical, dueAt } = task;
    const text = made.length === 0 && task.ofHash === sourceHash ? task.text : null;
    const changes = earlier === null ? null : changesIn(earlier, task.sourceText, fromLanguage);
    const leftOver = earlier === null ? [] : task.segments.filter((words) => words && !own.includes(words));
    return { id, kind, fromLanguage, language, sourceHash, state, critical, dueAt, segments, changes, leftOver, text };
  });

export type TaskToTranslate = Awaited<ReturnType<typeof readTask>>;
