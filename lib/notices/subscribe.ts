import type { z } from 'zod';
import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { Problem } from '@/lib/errors';
import { isPushService } from './push';
import { pushIsOn } from './reach';
import type { subscribing, unsubscribing } from './schema';

const most = 20;

function ownId(actor: Actor) {
  if (!('id' in actor)) throw new Problem('signInAgain');
  return actor.id;
}

/** This browser is told from now on, and whoever signed in on it before is not. @throws Problem `notAllowed` for an unknown service */
export async function subscribe(actor: Actor, { endpoint, ...keys }: z.output<typeof subscribing>) {
  const accountId = ownId(actor);
  if (!pushIsOn() || !isPushService(endpoint)) throw new Problem('notAllowed');
  await asActor(theSystem, async (tx) => {
    if ((await tx.pushSubscription.count({ where: { accountId, NOT: { endpoint } } })) >= most)
      throw new Problem('tooMany');
    const row = { accountId, ...keys, createdAt: now() };
    await tx.pushSubscription.upsert({ where: { endpoint }, create: { id: newId(), endpoint, ...row }, update: row });
  });
}

export const unsubscribe = (actor: Actor, { endpoint }: z.output<typeof unsubscribing>) =>
  asActor(actor, (tx) => tx.pushSubscription.deleteMany({ where: { endpoint, accountId: ownId(actor) } }));
