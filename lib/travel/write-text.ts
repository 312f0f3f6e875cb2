import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { holdRule } from './hold-rule';
import type { Writing } from './schema';

async function store(tx: Tx, ruleId: string, { language, text, reviewedBy }: Writing) {
  const at = now();
  const key = { ruleId, locale: language };
  const known = await tx.travelRuleText.findUnique({ where: { ruleId_locale: key } });
  const changedAt = known?.text === text ? known.changedAt : at;
  const written = { text, reviewedBy, reviewedAt: at, changedAt };
  await tx.travelRuleText.upsert({
    where: { ruleId_locale: key },
    create: { ...key, ...written },
    update: written,
    select: { locale: true },
  });
}

/** Adds or replaces a rule's words in one language. Other words for the original let its translations wait for a review. */
export const writeText = (actor: Actor, ruleId: string, words: Writing) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'travel.publish');
    await holdRule(tx, ruleId);
    await store(tx, ruleId, words);
    await record(tx, actor, 'travelRule.textWritten', { ruleId, language: words.language });
  });
