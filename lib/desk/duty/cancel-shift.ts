import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { cancellingShift } from '@/lib/desk/schema';
import { Problem } from '@/lib/errors';

/** A shift that somebody cannot do; the row stays, so that who was on duty when can be told later. */
export const cancelShift = (actor: Actor, { shiftId }: z.output<typeof cancellingShift>) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'duty.plan');
    const { count } = await tx.dutyShift.updateMany({
      where: { id: shiftId, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    if (count === 0) throw new Problem('alreadyDone');
    await record(tx, actor, 'duty.cancelled', { shiftId });
  });
