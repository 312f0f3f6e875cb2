import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { defineJob } from '@/lib/jobs/define-job';
import { announce } from '@/lib/live/announce';
import { compose } from './compose';
import { isFinal, sendMail } from './transport';

const payload = z.object({ mailId: z.uuid() });

const mark = (id: string, data: { state: 'sent' | 'kept' | 'failed'; rendered?: object }) =>
  asActor(theSystem, async (tx) => {
    await tx.mail.update({ where: { id }, data: { ...data, sentAt: now() }, select: { id: true } });
    if (data.state === 'failed') await announce(tx, { topic: 'desk' }); // which lists whom nothing reaches
  });

/** A worker that dies between the server's "taken" and our mark sends the mail again: twice is better than never. */
export const deliverMail = defineJob({
  name: 'mail.deliver',
  payload,
  hasOwnTable: true,
  async run({ mailId }) {
    const mail = await asActor(theSystem, (tx) =>
      tx.mail.update({ where: { id: mailId }, data: { attempts: { increment: 1 } } }),
    );
    if (mail.state !== 'queued') return;
    const words = await compose(mail);
    if (!env.SMTP_URL && env.DEMO) return mark(mailId, { state: 'kept', rendered: words });
    try {
      await sendMail({ id: mailId, to: mail.recipient, ...words });
    } catch (fault) {
      if (!isFinal(fault)) throw fault;
      return mark(mailId, { state: 'failed' });
    }
    await mark(mailId, { state: 'sent' });
  },
  gaveUp: ({ mailId }) => mark(mailId, { state: 'failed' }),
});
