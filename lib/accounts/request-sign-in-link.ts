import { setTimeout as sleep } from 'node:timers/promises';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { queueMail } from '@/lib/mail/queue-mail';
import { issueLink } from './links';

const life = 15 * 60_000;

/** An answer that comes as late as this says nothing about what was done meanwhile. */
const answersAfter = 250;

/** Mails a link to the person with this address, and does the same as far as anyone can see where there is none. */
export async function requestSignInLink(email: string, address: string) {
  await countTry(['linkFromAddress', address], ['linkOfMail', email]);
  await Promise.all([sendLinkIfKnown(email), sleep(answersAfter)]);
}

const sendLinkIfKnown = (email: string) =>
  asActor(theSystem, async (tx) => {
    const account = await tx.account.findUnique({
      where: { kind_email: { kind: 'person', email }, suspendedAt: null },
    });
    if (!account) return;
    const expiresAt = new Date(now().getTime() + life);
    const link = await issueLink(tx, { purpose: 'signIn', accountId: account.id, expiresAt });
    await queueMail(tx, { template: 'signIn', to: { email, locale: account.locale }, linkId: link.id });
    await record(tx, theSystem, 'account.linkRequested', { accountId: account.id });
  });
