import type { z } from 'zod';
import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { isPushService } from './push';
import { channelsOf, night, pushIsOn, reachable } from './reach';
import type { subscribing, unsubscribing } from './schema';

const most = 20;

function ownId(actor: Actor) {
  if (!('id' in actor)) throw new Problem('signInAgain');
  return actor.id;
}

/** Whoever turns push on wants it, beside what they have; it rings, so it is quiet at night until they choose. */
async function addPush(tx: Tx, accountId: string) {
  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: reachable });
  const channels = [...new Set([...channelsOf(account), 'push' as const])];
  const row = { channels, changedAt: now() };
  const chosen = account.noticePreference?.channels.length;
  const quiet = chosen ? {} : { quietFrom: night.from, quietUntil: night.until };
  const create = { accountId, stopped: [], ...row, ...quiet };
  await tx.noticePreference.upsert({ where: { accountId }, create, update: { ...row, ...quiet } });
}

/**
 * This browser is told from now on, and whoever signed in on it before is not.
 * @throws Problem `notAllowed` for a push service that we do not know
 */
export async function subscribe(actor: Actor, { endpoint, ...keys }: z.output<typeof subscribing>) {
  const accountId = ownId(actor);
  if (!pushIsOn() || !isPushService(endpoint)) throw new Problem('notAllowed');
  await asActor(theSystem, async (tx) => {
    const known = await tx.pushSubscription.findUnique({ where: { endpoint } });
    const others = await tx.pushSubscription.count({ where: { accountId, NOT: { endpoint } } });
    if (others >= most) throw new Problem('tooMany');
    const row = { accountId, ...keys, createdAt: now() };
    await tx.pushSubscription.upsert({ where: { endpoint }, create: { id: newId(), endpoint, ...row }, update: row });
    if (known?.accountId !== accountId) await addPush(tx, accountId);
  });
}

export const unsubscribe = (actor: Actor, { endpoint }: z.output<typeof unsubscribing>) =>
  asActor(actor, (tx) => tx.pushSubscription.deleteMany({ where: { endpoint, accountId: ownId(actor) } }));
