import { type Actor, aVisitor } from '@/lib/access/actor';
import { lives } from '@/lib/accounts/sessions';
import { now } from '@/lib/clock';
import { ask } from '@/lib/db/ask';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { AccountKind, StaffRole } from '@/lib/db/generated/enums';
import { hashOf } from '@/lib/secrets';

type Row = {
  id: string;
  tokenHash: string;
  kind: AccountKind;
  mfaAt: Date | null;
  expires: Date;
  absoluteAt: Date;
  lastSeenAt: Date | null;
  accountId: string;
  role: StaffRole | null;
  follows: string[];
};

/** Sessions that are alive, by the hashes of their tokens, with what their owners may be told apart by. */
const alive = (hashes: string[], at: Date) =>
  ask<Row>(Prisma.sql`
    SELECT s."id", s."tokenHash", s."kind", s."mfaAt", s."expires", s."absoluteAt", s."lastSeenAt", s."accountId", p."role",
      ARRAY(SELECT f."caseId"::text FROM "Follow" f WHERE f."accountId" = s."accountId"
        AND f."revokedAt" IS NULL AND (f."endsAt" IS NULL OR f."endsAt" > ${at})) AS "follows"
    FROM "Session" s JOIN "Account" a ON a."id" = s."accountId" LEFT JOIN "StaffProfile" p ON p."accountId" = s."accountId"
    WHERE s."tokenHash" = ANY (${hashes}) AND s."expires" > ${at} AND s."absoluteAt" > ${at} AND a."suspendedAt" IS NULL`);

/** Staff whose second factor is missing, or whose role was taken, are nobody we know. */
function actorOf({ kind, mfaAt, accountId: id, role, follows }: Row): Actor {
  if (kind === 'person') return { kind, id, follows };
  return mfaAt && role ? { kind, id, role } : aVisitor;
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
  const [row] = await alive([hashOf(token)], now());
  if (!row) return null;
  await markSeen(row);
  return { accountId: row.accountId, kind: row.kind, expires: row.expires, actor: actorOf(row) };
}

/** The same for many at once, by the hashes of their tokens; who is not in it is nobody any more. */
export async function readActors(hashes: string[]) {
  const rows = await alive(hashes, now());
  return new Map(rows.map((row) => [row.tokenHash, actorOf(row)]));
}

/** A person's session slides on here; a member of staff's where it is seen. */
export async function prolong(token: string) {
  const expires = new Date(now().getTime() + lives.person.sliding);
  await db().session.updateMany({ where: { tokenHash: hashOf(token), kind: 'person' }, data: { expires } });
}
