import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Publishing } from './schema';

/** A rule with the words of its first language, to which all others are translations; resolves to its id. */
export const publishRule = (actor: Actor, { language, text, reviewedBy, ...rule }: Publishing) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'travel.publish');
    const [id, at] = [newId(), now()];
    const original = { locale: language, text, reviewedBy, reviewedAt: at, changedAt: at };
    const published = { checkedAt: at, publishedAt: at, createdById: idOf(actor)! };
    await tx.travelRule.create({
      data: { ...rule, ...published, id, originalLocale: language, texts: { create: original } },
      select: { id: true },
    });
    await record(tx, actor, 'travelRule.published', { ruleId: id, kind: rule.kind, language });
    return id;
  });
