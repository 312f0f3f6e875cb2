import { now } from '@/lib/clock';
import type { CriticalKind, TranslatedKind } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { dueBy } from '@/lib/hospital/due-by';
import { enqueue } from '@/lib/jobs/queue';
import { translateByMachine } from './jobs';
import { allowedMachine } from './machine';
import { step } from './step';
import { tellTranslators } from './tell-translators';
import { textHash } from './text-hash';

export type Wanted = {
  kind: TranslatedKind;
  sourceId: string;
  caseId?: string;
  fromLanguage: string;
  language: string;
  text: string;
  critical: CriticalKind[];
};

/** Only emoji, or only figures: the same in every language. */
const saysNothing = (text: string) => !/\p{L}/u.test(text);

/**
 * A text is wanted in another language. Changed words make what was translated before stale. A critical text, or any
 * text while no machine may have it, goes to people at once.
 */
export async function wantTranslation(tx: Tx, { kind, sourceId, language, text, ...about }: Wanted) {
  if (about.fromLanguage === language || (saysNothing(text) && about.critical.length === 0)) return;
  const key = { kind, sourceId, language };
  const sourceHash = textHash(text);
  const before = await tx.translation.findUnique({ where: { kind_sourceId_language: key } });
  if (before?.sourceHash === sourceHash && before.fromLanguage === about.fromLanguage) return;
  const machine = await allowedMachine(tx);
  const at = now();
  const wanted = {
    ...about,
    sourceText: text,
    sourceHash,
    state: 'waiting' as const,
    needsHuman: !machine || about.critical.length > 0,
    refusals: 0,
    askedAt: at,
    dueAt: dueBy('translation', at),
  };
  const { id } = await tx.translation.upsert({
    where: { kind_sourceId_language: key },
    create: { ...key, ...wanted, id: newId() },
    update: wanted,
    select: { id: true },
  });
  await step(tx, id, null);
  if (wanted.needsHuman) await enqueue(tx, tellTranslators, { translationId: id });
  if (machine) await enqueue(tx, translateByMachine, { translationId: id });
}
