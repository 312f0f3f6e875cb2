import type { StaffRole } from '@/lib/db/generated/enums';

/** Who asks: a signed-in person, a member of staff with a second factor, the worker, or somebody we do not know. */
export type Actor =
  | { kind: 'person'; id: string; follows: string[] }
  | { kind: 'staff'; id: string; role: StaffRole }
  | { kind: 'system' }
  | { kind: 'visitor' };

export const theSystem: Actor = { kind: 'system' };
export const aVisitor: Actor = { kind: 'visitor' };

export const idOf = (actor: Actor) => ('id' in actor ? actor.id : null);
