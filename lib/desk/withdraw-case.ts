import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { refuseStale } from '@/lib/audit/news';
import { record } from '@/lib/audit/record';
import { advance } from '@/lib/care-journey/advance';
import { keepPromises } from '@/lib/care-journey/promises';
import { tellFollowers } from '@/lib/notices/tell-followers';
import type { withdrawing } from './schema';

/** The patient does not go on: why, and what we answered, stay with the case. */
export const withdrawCase = (
  actor: Actor,
  reference: string,
  { reason, toldPatient, seen }: z.output<typeof withdrawing>,
) =>
  change(actor, 'case.move', reference, async (tx, on) => {
    await refuseStale(tx, actor, on.id, seen);
    await advance(tx, on.id, 'withdraw', { endReason: reason, toldPatient });
    await keepPromises(tx, on.id);
    await record(tx, actor, 'case.withdrawn', { caseId: on.id, reason });
    await tellFollowers(tx, on, { template: 'stageMoved', topic: 'journey' });
  });
