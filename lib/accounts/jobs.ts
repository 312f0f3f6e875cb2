import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { defineJob } from '@/lib/jobs/define-job';
import { endedRecovery } from './end-recoveries';

const aYear = 365 * 24 * 3_600_000;

/**
 * Once a night: sessions that ended, by time or by use, challenges that nobody could answer any more, browsers long unseen, and
 * what waited in a beginning that nobody finished.
 */
export const forgetOldSessions = defineJob({
  name: 'accounts.forgetOldSessions',
  payload: z.object({}),
  every: '20 3 * * *',
  run: () =>
    asActor(theSystem, async (tx) => {
      const over = { lte: now() };
      await tx.session.deleteMany({ where: { OR: [{ expires: over }, { absoluteAt: over }] } });
      await tx.spentChallenge.deleteMany({ where: { endsAt: over } });
      await tx.factorRecovery.updateMany({ where: { endedAt: null, expiresAt: over }, data: endedRecovery() });
      await tx.knownDevice.deleteMany({ where: { lastAt: { lte: new Date(now().getTime() - aYear) } } });
    }),
});
