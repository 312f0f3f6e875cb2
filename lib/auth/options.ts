import type { AuthOptions } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import type { Actor } from '@/lib/access/actor';
import { endSession } from '@/lib/accounts/end-session';
import { lives } from '@/lib/accounts/sessions';
import { env } from '@/lib/env';
import { cookieFlags } from './cookie-flags';
import { sessionCookie } from './session-cookie';
import { prolong, readSession } from './session-rows';

const days = 24 * 60 * 60;

type Found = NonNullable<Awaited<ReturnType<typeof readSession>>>;

/** Whether next-auth would prolong it: a person's, once a day. */
export const isDue = ({ kind, expires }: Pick<Found, 'kind' | 'expires'>) =>
  kind === 'person' && expires.getTime() - lives.person.sliding + days * 1000 <= Date.now();

/** next-auth prolongs what would end soon by its reckoning; a session that must not slide never seems due. */
const neverDue = () => new Date(Date.now() + lives.person.sliding);

/** What next-auth needs to carry a session, over rows that hold hashes (docs/decisions/020-sign-in.md). */
const adapter: Adapter = {
  async getSessionAndUser(token) {
    const found = await readSession(token);
    if (!found) return null;
    const { accountId, actor, kind, expires } = found;
    const user = { id: accountId, email: '', emailVerified: null, actor };
    return {
      session: { sessionToken: token, userId: accountId, expires: kind === 'person' ? expires : neverDue() },
      user,
    };
  },
  async updateSession({ sessionToken }) {
    await prolong(sessionToken);
    return null;
  },
  deleteSession: endSession,
};

/** next-auth takes a fault of the database for "nobody is signed in"; thrown from its logger, it stays a fault. */
function rethrow(_code: string, fault: unknown): never {
  throw fault;
}

export const authOptions = () =>
  ({
    adapter,
    providers: [],
    secret: env.AUTH_SECRET,
    session: { strategy: 'database', maxAge: lives.person.sliding / 1000, updateAge: days },
    cookies: { sessionToken: { name: sessionCookie(), options: cookieFlags() } },
    logger: { error: rethrow, warn: () => {}, debug: () => {} },
    // An allow-list: nothing else of the account leaves the row.
    callbacks: { session: ({ user }) => ({ actor: (user as unknown as { actor: Actor }).actor }) as never },
  }) satisfies AuthOptions;
