import { now } from '@/lib/clock';
import type { AccountKind } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { staffSignIn } from '@/lib/hospital/sign-in';
import { hashOf, randomToken } from '@/lib/secrets';
import { type Arrival, fromNowhere, type SignInWay } from './arrival';
import { networkOf } from './network-of';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** In milliseconds. A session slides on while it is used, and ends after `absolute` all the same. */
export const lives = {
  person: { sliding: 30 * day, absolute: 90 * day },
  staff: { sliding: staffSignIn.idleMinutes * minute, absolute: staffSignIn.absoluteHours * hour },
  halfSignedIn: { sliding: 10 * minute, absolute: 10 * minute },
};

type SignsIn = { id: string; kind: AccountKind };
type Came = { how?: SignInWay; arrival?: Arrival };

export type OpenedSession = { token: string; until: Date };

const lifeOf = (kind: AccountKind, mfaAt: Date | null) => lives[kind === 'staff' && !mfaAt ? 'halfSignedIn' : kind];

const looks = ({ browser, system, address }: Arrival) => ({ browser, system, network: networkOf(address) });

/** The token is for the browser's cookie alone. Staff without `mfaAt` have ten minutes to give their second factor. */
export async function openSession(
  tx: Tx,
  { id, kind }: SignsIn,
  mfaAt: Date | null = null,
  { how, arrival = fromNowhere }: Came = {},
): Promise<OpenedSession> {
  const token = randomToken();
  const at = now();
  const { sliding, absolute } = lifeOf(kind, mfaAt);
  const until = new Date(at.getTime() + absolute);
  const ends = { createdAt: at, lastSeenAt: at, expires: new Date(at.getTime() + sliding), absoluteAt: until };
  const data = { id: newId(), tokenHash: hashOf(token), accountId: id, kind, mfaAt, how, ...looks(arrival), ...ends };
  await tx.session.create({ data, select: { id: true } });
  return { token, until };
}

/** Which sessions are alive, as a filter. */
export const alive = () => ({
  expires: { gt: now() },
  absoluteAt: { gt: now() },
  account: { suspendedAt: null },
});
