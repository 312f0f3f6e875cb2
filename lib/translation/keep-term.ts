import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { keepingTerm } from './schema';

/** A term has one translation in a pair of languages: the latest. */
export const keepTerm = (actor: Actor, { fromLanguage, language, term, translation }: z.output<typeof keepingTerm>) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'glossary.keep');
    const key = { fromLanguage, language, term };
    const kept = { translation, keptById: idOf(actor)!, keptAt: now() };
    const { id } = await tx.glossaryTerm.upsert({
      where: { fromLanguage_language_term: key },
      create: { ...key, ...kept, id: newId() },
      update: kept,
      select: { id: true },
    });
    await record(tx, actor, 'glossary.kept', { termId: id, fromLanguage, language });
  });
