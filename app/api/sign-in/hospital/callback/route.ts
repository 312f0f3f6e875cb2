import { countTry } from '@/lib/access/limits';
import { proveIdentity } from '@/lib/accounts/prove-identity';
import { refuseSignIn } from '@/lib/accounts/refuse-sign-in';
import { signInByIdentity } from '@/lib/accounts/sign-in-by-identity';
import { arrival } from '@/lib/auth/arrival';
import { takeAttempt } from '@/lib/auth/attempt-cookie';
import { landing } from '@/lib/auth/local-path';
import { holdSession } from '@/lib/auth/session-cookie';
import { signInRefused } from '@/lib/auth/sign-in-refused';
import { env } from '@/lib/env';
import { known } from '@/lib/i18n/routing';
import { joinByIdentity } from '@/lib/staff/join-by-identity';

export const dynamic = 'force-dynamic';

/** The way back from the hospital's own sign-in: whoever was linked by an invitation comes in, or joins with one. */
export async function GET(request: Request) {
  const attempt = await takeAttempt();
  const locale = known(attempt?.locale ?? '');
  try {
    const from = await arrival();
    await countTry(['signInFromAddress', from.address]);
    if (!attempt) return await refuseSignIn('hospitalRefused', { by: 'hospital', why: 'attempt' });
    const identity = await proveIdentity(new URL(request.url).search, attempt);
    const opened = attempt.join
      ? await joinByIdentity(attempt.join, identity, from)
      : await signInByIdentity(identity, from);
    await holdSession(opened);
    return Response.redirect(`${env.APP_URL}${landing(locale, 'staff', attempt.next)}`, 303);
  } catch (fault) {
    return signInRefused(fault, { locale, join: attempt?.join });
  }
}
