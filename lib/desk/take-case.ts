import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { giveCase } from './give-case';

/** A coordinator takes a case that nobody has. @throws Problem `takenBy` with the name of who was quicker */
export const takeCase = (actor: Actor, reference: string) =>
  change(actor, 'case.take', reference, async (tx, on) => {
    if (on.coordinatorId === idOf(actor)) return; // a second click
    const given = await giveCase(tx, on, { to: idOf(actor), from: null });
    await record(tx, actor, 'case.assigned', given);
  });
