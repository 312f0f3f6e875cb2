import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { now } from '@/lib/clock';
import { dropDraft } from './put-message';
import type { drafting } from './schema';

/** Keeps what somebody is writing; an empty text is no draft. */
export const saveDraft = (actor: Actor, reference: string, { text, language }: z.output<typeof drafting>) =>
  change(actor, 'message.draft', reference, async (tx, on) => {
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
