import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { resumePromises } from '@/lib/care-journey/pause-promises';
import { Problem } from '@/lib/errors';

/** We wait no longer: the clocks go on with the time that was left. An answer of the patient does the same by itself. */
export const goOn = (actor: Actor, reference: string) =>
  change(actor, 'promise.pause', reference, async (tx, on) => {
    const count = await resumePromises(tx, on.id);
    if (count === 0) throw new Problem('alreadyDone');
    await record(tx, actor, 'promise.resumed', { caseId: on.id });
  });
