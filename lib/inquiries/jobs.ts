import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { defineJob } from '@/lib/jobs/define-job';

/** Drafts of more than 30 days, used-up counters and links: every night. */
export const forgetOldDrafts = defineJob({
  name: 'inquiries.forgetOldDrafts',
  payload: z.object({}),
  every: '15 3 * * *',
  run: () =>
    asActor(theSystem, async (tx) => {
      await tx.draft.deleteMany({ where: { expiresAt: { lte: now() } } });
      await tx.oneTimeLink.deleteMany({ where: { expiresAt: { lte: now() } } });
      await tx.rateLimit.deleteMany({ where: { endsAt: { lte: now() } } });
    }),
});
