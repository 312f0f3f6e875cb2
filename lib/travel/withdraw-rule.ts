import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { holdRule } from './hold-rule';

/** The public no longer reads the rule; the row stays, for who asks later what we said. */
export const withdrawRule = (actor: Actor, ruleId: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'travel.publish');
    await holdRule(tx, ruleId);
    await tx.travelRule.update({ where: { id: ruleId }, data: { withdrawnAt: now() }, select: { id: true } });
    await record(tx, actor, 'travelRule.withdrawn', { ruleId });
  });
