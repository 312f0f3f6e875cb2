import type { Actor } from '@/lib/access/actor';
import { idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { authorize } from '@/lib/access/permissions';
import type { GlassReason, StaffRole } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';

export type Look = {
  kind: 'staff' | 'person';
  isSelf: boolean;
  name: string | null;
  role: StaffRole | null;
  glass: GlassReason | null;
  times: number;
  first: Date;
  last: Date;
};

const most = 300;

/** Who looked at the case and when: one line for each person and day of the reader, newest first, without prefetches. */
export const whoLooked = (actor: Actor, reference: string, timeZone: string) =>
  asActor(actor, async (tx) => {
    const on = await findCase(tx, actor, reference);
    authorize(actor, 'looks.read', on);
    const looks = await readLooks(tx, on.id, timeZone, idOf(actor));
    return { looks: looks.slice(0, most), isCut: looks.length > most };
  });

const readLooks = (tx: Tx, caseId: string, timeZone: string, self: string | null) => tx.$queryRaw<Look[]>`
  SELECT "actorKind" AS "kind", "actorId" = ${self}::uuid AS "isSelf", "writtenName" AS "name",
    coalesce("as", "StaffProfile"."role"::text) AS "role", "glass",
    "times"::int, "first", "last"
  FROM (
    SELECT "actorKind", "actorId", "details"->>'role' AS "as", "details"->>'glass' AS "glass",
      count(*) FILTER (WHERE "action" = 'case.viewed') AS "times", min("at") AS "first", max("at") AS "last"
    FROM "AuditEntry"
    WHERE "caseId" = ${caseId}::uuid AND "action" IN ('case.viewed', 'glass.broken') AND "actorKind" IN ('staff', 'person')
      AND NOT "details" ? 'prefetch'
    GROUP BY "actorKind", "actorId", "as", "glass", ("at" AT TIME ZONE ${timeZone})::date
  ) AS looks
  LEFT JOIN "Account" ON "Account"."id" = "actorId"
  LEFT JOIN "StaffProfile" ON "accountId" = "actorId"
  ORDER BY "last" DESC LIMIT ${most + 1}`;
