import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { type Arrival, fromNowhere } from './arrival';
import { completeSignIn } from './complete-sign-in';
import { confirmCapacity, confirmEmail } from './confirm';
import { spendLink } from './links';
import { personToSignIn, signingIn } from './people';

/** The link in the mail about an inquiry: proves the address, and that who holds it sent this inquiry; opens a session. */
export const confirmAddress = (token: string, arrival: Arrival = fromNowhere) =>
  asActor(theSystem, async (tx) => {
    const { accountId, caseId } = await spendLink(tx, token, 'confirmAddress');
    const account = await personToSignIn(tx, accountId);
    const on = await tx.case.findUnique({ where: { id: caseId ?? '' }, select: { id: true, reference: true } });
    if (!on) throw new Problem('linkExpired');
    await confirmEmail(tx, account.id);
    await confirmCapacity(tx, account.id, on.id);
    await record(tx, signingIn(account.id), 'account.addressConfirmed', { caseId: on.id });
    await announce(tx, { topic: 'case', caseId: on.id });
    return { session: await completeSignIn(tx, account, 'link', arrival), reference: on.reference };
  });
