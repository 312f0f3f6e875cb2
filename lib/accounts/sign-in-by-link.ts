import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { type Arrival, fromNowhere } from './arrival';
import { completeSignIn } from './complete-sign-in';
import { confirmEmail } from './confirm';
import { spendLink } from './links';
import { personToSignIn, signingIn } from './people';

/** The link proves the address, and opens a session; it confirms no capacity. */
export const signInByLink = (token: string, arrival: Arrival = fromNowhere) =>
  asActor(theSystem, async (tx) => {
    const { accountId } = await spendLink(tx, token, 'signIn');
    const account = await personToSignIn(tx, accountId);
    await confirmEmail(tx, account.id);
    await record(tx, signingIn(account.id), 'account.signedIn', { by: 'link' });
    return completeSignIn(tx, account, 'link', arrival);
  });
