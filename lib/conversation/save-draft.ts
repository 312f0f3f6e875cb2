import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { authorize } from '@/lib/access/permissions';
import { now } from '@/lib/clock';
import { dropDraft } from './put-message';
import type { drafting } from './schema';

/** Keeps what somebody is writing; an empty text is no draft. The case does not change, so no open page hears of it. */
export const saveDraft = (actor: Actor, reference: string, { text, language }: z.output<typeof drafting>) =>
  asActor(actor, async (tx) => {
    const on = await findCase(tx, actor, reference);
    authorize(actor, 'message.draft', on);
    const accountId = idOf(actor)!;
    if (!text) return void (await dropDraft(tx, on.id, accountId));
    const words = { text, language, savedAt: now() };
    await tx.messageDraft.upsert({
      where: { caseId_accountId: { caseId: on.id, accountId } },
      create: { caseId: on.id, accountId, ...words },
      update: words,
      select: { savedAt: true },
    });
  });
