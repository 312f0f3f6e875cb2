import { type Actor, aVisitor } from '@/lib/access/actor';
import { alive, lives } from '@/lib/accounts/sessions';
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { hashOf } from '@/lib/secrets';

const liveFollows = () => ({ revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now() } }] });

const wanted = () =>
  ({
    id: true,
    kind: true,
    mfaAt: true,
    expires: true,
    absoluteAt: true,
    lastSeenAt: true,
    account: {
      select: {
        id: true,
        staff: { select: { role: true } },
        follows: { where: liveFollows(), select: { caseId: true } },
      },
    },
  }) satisfies Prisma.SessionSelect;

type Row = Prisma.SessionGetPayload<{ select: ReturnType<typeof wanted> }>;

/** Staff whose second factor is missing, or whose role was taken, are nobody we know. */
function actorOf({ kind, mfaAt, account: { id, staff, follows } }: Row): Actor {
  if (kind === 'person') return { kind, id, follows: follows.map(({ caseId }) => caseId) };
  return mfaAt && staff ? { kind, id, role: staff.role } : aVisitor;
}

const aMinute = 60_000;

/** Written at most once a minute, so that reading stays cheap. A member of staff's session slides with it, up to its end. */
async function markSeen({ id, kind, expires, absoluteAt, lastSeenAt }: Row) {
  const at = now();
  if (lastSeenAt && at.getTime() - lastSeenAt.getTime() < aMinute) return;
  const slid = new Date(Math.min(at.getTime() + lives.staff.sliding, absoluteAt.getTime()));
  const until = kind === 'staff' ? slid : expires;
  await db().session.updateMany({ where: { id, lastSeenAt }, data: { lastSeenAt: at, expires: until } });
}

/** Who holds this token, in one query and by its hash; `null` where the session ended or the account is suspended. */
export async function readSession(token: string) {
  const where = { tokenHash: hashOf(token), ...alive() };
  const row = await db().session.findUnique({ where, select: wanted() });
  if (!row) return null;
  await markSeen(row);
  return { accountId: row.account.id, kind: row.kind, expires: row.expires, actor: actorOf(row) };
}

/** The same for many at once, by the hashes of their tokens; who is not in it is nobody any more. */
export async function readActors(hashes: string[]) {
  const where = { tokenHash: { in: hashes }, ...alive() };
  const rows = await db().session.findMany({ where, select: { ...wanted(), tokenHash: true } });
  return new Map(rows.map((row) => [row.tokenHash, actorOf(row)]));
}

/** A person's session slides on here; a member of staff's where it is seen. */
export async function prolong(token: string) {
  const expires = new Date(now().getTime() + lives.person.sliding);
  await db().session.updateMany({ where: { tokenHash: hashOf(token), kind: 'person' }, data: { expires } });
}
