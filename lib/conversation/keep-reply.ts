import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { Problem } from '@/lib/errors';
import { locales } from '@/lib/i18n/locales';
import { textHash } from '@/lib/translation/text-hash';
import { wantTranslation } from '@/lib/translation/want-translation';
import type { KeepingReply } from './schema';

/** Keeps a reply, a new one or other words for an old one, and wants it in every language; resolves to its id. */
export const keepReply = (actor: Actor, id: string | null, { text, ...about }: KeepingReply) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'reply.keep');
    const kept = { ...about, text, textHash: textHash(text), changedAt: now() };
    const replyId = id ?? newId();
    if (id) {
      const { count } = await tx.cannedReply.updateMany({ where: { id, retiredAt: null }, data: kept });
      if (count === 0) throw new Problem('notFound');
    } else {
      await tx.cannedReply.create({
        data: { ...kept, id: replyId, createdById: idOf(actor)!, createdAt: now() },
        select: { id: true },
      });
    }
    for (const language of locales)
      await wantTranslation(tx, {
        kind: 'cannedReply',
        sourceId: replyId,
        fromLanguage: about.language,
        language,
        text,
        critical: about.critical,
      });
    await record(tx, actor, 'reply.kept', { replyId, language: about.language });
    return replyId;
  });
