import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { pausePromises } from '@/lib/care-journey/pause-promises';
import type { pausing } from '@/lib/desk/schema';
import { Problem } from '@/lib/errors';

/** The next word is the patient's: our clocks stand still, and everybody sees why. */
export const waitForPatient = (actor: Actor, reference: string, { reason }: z.output<typeof pausing>) =>
  change(actor, 'promise.pause', reference, async (tx, on) => {
    const count = await pausePromises(tx, on.id, reason);
    if (count === 0) throw new Problem('alreadyDone');
    await record(tx, actor, 'promise.paused', { caseId: on.id, reason });
  });
