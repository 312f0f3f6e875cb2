import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import type { qualifying } from './schema';

/** From now on this translator answers for texts from one language into another. */
export const qualifyTranslator = (actor: Actor, { accountId, ...pair }: z.output<typeof qualifying>) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'translators.keep');
    const isTranslator = await tx.staffProfile.count({ where: { accountId, role: 'translator' } });
    if (!isTranslator) throw new Problem('notFound');
    const given = { givenById: idOf(actor)!, givenAt: now(), endedAt: null };
    await tx.translatorLanguage.upsert({
      where: { accountId_fromLanguage_language: { accountId, ...pair } },
      create: { accountId, ...pair, ...given },
      update: given,
      select: { accountId: true },
    });
    await record(tx, actor, 'translator.qualified', { accountId, ...pair });
  });
