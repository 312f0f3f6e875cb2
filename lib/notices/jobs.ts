import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { defineJob } from '@/lib/jobs/define-job';
import { kept } from '@/lib/live/events';

/** Every hour: events that are older than any page still asks for. */
export const forgetOldEvents = defineJob({
  name: 'notices.forgetOldEvents',
  payload: z.object({}),
  every: '25 * * * *',
  run: () =>
    asActor(theSystem, async (tx) => {
      await tx.liveEvent.deleteMany({ where: { at: { lt: new Date(now().getTime() - kept) } } });
    }),
});
