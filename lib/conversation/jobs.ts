import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { defineJob } from '@/lib/jobs/define-job';
import { release } from './release';

/** A translation was signed: what waited for it goes out. */
export const releaseMessage = (messageId: string) =>
  asActor(theSystem, async (tx) => {
    const found = await tx.message.findUnique({ where: { id: messageId }, include: { case: true } });
    if (found?.audience !== 'patient' || found.releasedAt) return;
    const { case: on, ...message } = found;
    await release(tx, theSystem, on, message);
  });

export const forgetParkedTexts = defineJob({
  name: 'conversation.forgetParkedTexts',
  payload: z.object({}),
  every: '25 3 * * *',
  run: async () =>
    void (await asActor(theSystem, (tx) => tx.parkedText.deleteMany({ where: { expiresAt: { lte: now() } } }))),
});
