import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { confirmEmail } from './confirm';
import { spendLink } from './links';
import { personToSignIn, signingIn } from './people';
import { openSession } from './sessions';

/** The link proves the address, and opens a session; it confirms no capacity. */
export const signInByLink = (token: string) =>
  asActor(theSystem, async (tx) => {
    const { accountId } = await spendLink(tx, token, 'signIn');
    const account = await personToSignIn(tx, accountId);
    await confirmEmail(tx, account.id);
    await record(tx, signingIn(account.id), 'account.signedIn', { by: 'link' });
    return openSession(tx, account);
  });
