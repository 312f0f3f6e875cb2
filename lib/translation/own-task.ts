import { type Actor, idOf } from '@/lib/access/actor';
import { authorizeDoor } from '@/lib/access/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

/** The pairs of languages for which somebody answers today. */
export const ownPairs = (tx: Tx, actor: Actor) =>
  tx.translatorLanguage.findMany({
    where: { accountId: idOf(actor) ?? undefined, endedAt: null },
    select: { fromLanguage: true, language: true },
  });

/** Texts in one's own languages. No pairs, no texts. */
export async function ownTexts(tx: Tx, actor: Actor): Promise<Prisma.TranslationWhereInput> {
  authorizeDoor(actor, 'translation.review');
  const pairs = await ownPairs(tx, actor);
  return pairs.length > 0 ? { OR: pairs } : { id: { in: [] } }; // Prisma takes an empty OR within AND for no condition
}

/** A text that waits for this translator; what is in no language of theirs is not there. */
export async function ownTask(tx: Tx, actor: Actor, id: string) {
  const isId = /^[0-9a-f-]{36}$/i.test(id);
  const own = await ownTexts(tx, actor);
  const found = isId ? await tx.translation.findFirst({ where: { AND: [{ id, needsHuman: true }, own] } }) : null;
  if (!found) throw new Problem('notFound');
  return found;
}
