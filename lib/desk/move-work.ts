import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { entryRow } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { because, oneOf } from '@/lib/forms/fields';
import { announced } from '@/lib/live/announce';
import { findReceiver, tellWorkGiven } from './work-given';

const list = (value: unknown) => (value === undefined ? [] : [value].flat());
const mostAtOnce = 2000;

/** All open cases of somebody, or the chosen ones, to one colleague or evenly to several. */
export const movingWork = z
  .object({
    which: oneOf('all', 'chosen'),
    cases: z.preprocess(list, z.array(z.uuid(because('required'))).max(500)),
    to: z.preprocess(
      list,
      z
        .array(z.uuid(because('required')))
        .min(1, because('chooseColleagues'))
        .max(50),
    ),
  })
  .refine(({ which, cases }) => which === 'all' || cases.length > 0, {
    path: ['cases'],
    error: because('chooseCases'),
  });

type Moved = { id: string; to: string };

/** The nearest promise goes to the first colleague, the next one to the second, and so on round: each gets their share of the urgent ones. */
const deal = (tx: Tx, from: string, to: string[], chosen: string[] | null) => tx.$queryRaw<Moved[]>`
  WITH locked AS (
    SELECT "id", "urgency", "dueAt" FROM "Case"
    WHERE "coordinatorId" = ${from}::uuid AND "urgency" < 4
      ${chosen ? Prisma.sql`AND "id" = ANY(${chosen}::uuid[])` : Prisma.empty}
    ORDER BY "urgency", "dueAt", "id" LIMIT ${mostAtOnce}::int FOR NO KEY UPDATE),
  dealt AS (
    SELECT "id", (${to}::uuid[])[1 + (row_number() OVER (ORDER BY "urgency", "dueAt", "id") - 1) % ${to.length}::int] AS "to"
    FROM locked)
  UPDATE "Case" c SET "coordinatorId" = dealt."to", "assignedAt" = ${now()} FROM dealt WHERE c."id" = dealt."id"
  RETURNING c."id", dealt."to"`;

/** A line of the trail and an event for each case, in one statement: there may be hundreds. */
async function recordAll(tx: Tx, actor: Actor, from: string, moved: Moved[]) {
  const rows = {
    entries: moved.map(({ id, to }) =>
      entryRow(actor, 'case.assigned', { caseId: id, coordinatorId: to, fromId: from }),
    ),
    events: moved.map(({ id }) => announced(tx, { topic: 'case', caseId: id })),
  };
  await tx.$executeRaw`
    WITH given AS (SELECT ${JSON.stringify(rows)}::jsonb AS "rows"),
      events AS (INSERT INTO "LiveEvent" ("topic", "caseId", "at")
        SELECT e."topic", e."caseId", e."at"
        FROM given, jsonb_populate_recordset(NULL::"LiveEvent", "rows"->'events') AS e)
    INSERT INTO "AuditEntry" ("at", "actorKind", "actorId", "action", "caseId", "details")
    SELECT e."at", e."actorKind", e."actorId", e."action", e."caseId", e."details"
    FROM given, jsonb_populate_recordset(NULL::"AuditEntry", "rows"->'entries') AS e`;
}

const whoHad = (tx: Tx, id: string) =>
  tx.account.findFirst({
    where: { id, kind: 'staff' },
    select: { id: true, writtenName: true, email: true, locale: true },
  });

/**
 * The work of a colleague who cannot do it goes to others, at most 2,000 cases at once; everybody whom it touches is told.
 * @throws Problem `nothingLeft` where there was nothing to move, `notFound` for a colleague who is none
 */
export const moveWork = (actor: Actor, from: string, { which, cases, to }: z.output<typeof movingWork>) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'work.move');
    const had = await whoHad(tx, from);
    if (!had || to.includes(from)) throw new Problem('notFound');
    const receivers = [];
    for (const id of new Set(to)) receivers.push(await findReceiver(tx, id));
    const ids = receivers.map(({ id }) => id);
    const moved = await deal(tx, from, ids, which === 'chosen' ? cases : null);
    if (moved.length === 0) throw new Problem('nothingLeft');
    await recordAll(tx, actor, from, moved);
    for (const receiver of receivers)
      await tellWorkGiven(tx, actor, receiver, moved.filter((one) => one.to === receiver.id).length);
    await tellWorkGiven(tx, actor, had, moved.length, 'workTaken');
    return moved.length;
  });
