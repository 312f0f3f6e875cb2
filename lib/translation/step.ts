import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';

/** Keeps the words of a translation as they are at this moment, and by whom. */
export async function step(tx: Tx, translationId: string, byId: string | null) {
  const { state, sourceHash, sourceText, text } = await tx.translation.findUniqueOrThrow({
    where: { id: translationId },
  });
  const words = { state, sourceHash, sourceText, text };
  await tx.translationStep.create({ data: { ...words, id: newId(), translationId, byId, at: now() } });
}
