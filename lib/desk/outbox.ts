import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { currentCode } from '@/lib/accounts/one-time-codes';
import { env } from '@/lib/env';
import { Problem } from '@/lib/errors';

export type KeptMail = { subject: string; text: string; html: string; locale: string };

/** The latest mails that no server took because there is none, and the codes of invented staff. In the demonstration only. */
export function readOutbox() {
  if (!env.DEMO) throw new Problem('notFound');
  return asActor(theSystem, async (tx) => {
    const mails = await tx.mail.findMany({ where: { state: 'kept' }, orderBy: { sentAt: 'desc' }, take: 100 });
    const staff = await tx.staffProfile.findMany({
      where: { totpSecret: { not: null }, account: { email: { endsWith: '@demo.example' } } },
      include: { account: true },
    });
    return {
      mails: mails.map(({ id, recipient, sentAt, rendered }) => ({ id, recipient, sentAt, ...(rendered as KeptMail) })),
      codes: staff.map(({ account, role, totpSecret }) => ({
        email: account.email,
        role,
        code: currentCode(totpSecret!),
      })),
    };
  });
}
