import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { readReference } from '@/lib/people/references';
import { report } from '@/lib/report';
import { type Actor, idOf, theSystem } from './actor';
import { asActor } from './as-actor';
import { countTry } from './limits';
import type { Permission } from './permissions';

/**
 * A try at a case that is out of sight, or does not allow this, or does not exist: one line of the trail in a transaction
 * of its own, because that of the try is undone. What cannot be a reference is a slip of the hand, and beyond the limit
 * nothing is written, so that nobody floods the trail.
 */
export async function recordRefusal(actor: Actor, permission: Permission, typed: string) {
  const reference = readReference(typed);
  if (!reference) return;
  try {
    await countTry(['refusalOfActor', idOf(actor) ?? actor.kind]);
    await write(actor, permission, reference);
  } catch (fault) {
    if (!(fault instanceof Problem)) report(fault); // the refusal stands, noted or not
  }
}

const write = (actor: Actor, permission: Permission, reference: string) =>
  asActor(theSystem, async (tx) => {
    const on = await tx.case.findUnique({ where: { reference }, select: { id: true } });
    const who = { actorKind: actor.kind, actorId: idOf(actor) };
    const about = { action: 'case.refused', caseId: on?.id ?? null, details: { permission, reference } };
    await tx.auditEntry.createMany({ data: { at: now(), ...who, ...about } });
  });
