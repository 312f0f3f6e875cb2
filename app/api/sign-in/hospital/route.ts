import { countTry } from '@/lib/access/limits';
import { askIdentity } from '@/lib/accounts/prove-identity';
import { clientAddress } from '@/lib/auth/address';
import { keepAttempt } from '@/lib/auth/attempt-cookie';
import { localPath } from '@/lib/auth/local-path';
import { signInRefused } from '@/lib/auth/sign-in-refused';
import { known } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

/** Sends the browser to the hospital's own sign-in. It changes nothing but a cookie. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams;
  const locale = known(asked.get('locale') ?? '');
  const join = asked.get('join') ?? undefined;
  try {
    await countTry(['signInFromAddress', await clientAddress()]);
    const { url, attempt } = await askIdentity();
    await keepAttempt({ ...attempt, locale, next: localPath(asked.get('next')), join });
    return new Response(null, { status: 303, headers: { Location: url.href } });
  } catch (fault) {
    return signInRefused(fault, { locale, join });
  }
}
