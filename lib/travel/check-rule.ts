import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { holdRule } from './hold-rule';
import type { Checking } from './schema';

/** Somebody looked at the source again and found the rule as it stands. */
export const checkRule = (actor: Actor, ruleId: string, { checkedBy, checkAgainBy }: Checking) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'travel.publish');
    await holdRule(tx, ruleId);
    const checked = { checkedBy, checkedAt: now(), checkAgainBy };
    await tx.travelRule.update({ where: { id: ruleId }, data: checked, select: { id: true } });
    await record(tx, actor, 'travelRule.checked', { ruleId, checkAgainBy: checkAgainBy.toISOString().slice(0, 10) });
  });
