import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { defineJob } from '@/lib/jobs/define-job';

/** Once a night: sessions that ended, by time or by use. */
export const forgetOldSessions = defineJob({
  name: 'accounts.forgetOldSessions',
  payload: z.object({}),
  every: '20 3 * * *',
  run: () =>
    asActor(theSystem, async (tx) => {
      const over = { lte: now() };
      await tx.session.deleteMany({ where: { OR: [{ expires: over }, { absoluteAt: over }] } });
    }),
});
