import { Prisma } from '@/lib/db/generated/client';

type Table =
  | 'patient'
  | 'opened'
  | 'capacity'
  | 'inquiry'
  | 'promises'
  | 'consents'
  | 'links'
  | 'mails'
  | 'search'
  | 'events'
  | 'entries';

const { sql, empty } = Prisma;

/**
 * The statement that writes all rows of a sent draft, and what queues its mail: one, because each way to the database and back is felt when many send at
 * once. Keys are columns, and a column that is left out is NULL. Foreign keys are checked at the statement's end. Where there
 * is an account of the writer's address already, its id takes the place of the new one in every row.
 */
export const insertingRows = (
  draft: { id: string; caseId: string; sentAt: Date },
  writer: { id: string },
  rows: Record<Table, object[]>,
  queueing: Prisma.Sql | null,
) => sql`
  WITH given AS (
      SELECT replace(${JSON.stringify(rows)}, ${writer.id}, app_writer(${JSON.stringify(writer)}::jsonb)::text)::jsonb AS "rows"),
    patient AS (INSERT INTO "Patient"
      SELECT added.* FROM given, jsonb_populate_recordset(NULL::"Patient", "rows"->'patient') AS added),
    opened AS (INSERT INTO "Case"
      SELECT added.* FROM given, jsonb_populate_recordset(NULL::"Case", "rows"->'opened') AS added),
    capacity AS (INSERT INTO "Capacity"
      SELECT added.* FROM given, jsonb_populate_recordset(NULL::"Capacity", "rows"->'capacity') AS added),
    inquiry AS (INSERT INTO "Inquiry"
      SELECT added.* FROM given, jsonb_populate_recordset(NULL::"Inquiry", "rows"->'inquiry') AS added),
    promises AS (INSERT INTO "CarePromise"
      SELECT added.* FROM given, jsonb_populate_recordset(NULL::"CarePromise", "rows"->'promises') AS added),
    consents AS (INSERT INTO "ConsentReceipt"
      SELECT added.* FROM given, jsonb_populate_recordset(NULL::"ConsentReceipt", "rows"->'consents') AS added),
    links AS (INSERT INTO "OneTimeLink"
      SELECT added.* FROM given, jsonb_populate_recordset(NULL::"OneTimeLink", "rows"->'links') AS added),
    mails AS (INSERT INTO "Mail"
      SELECT added.* FROM given, jsonb_populate_recordset(NULL::"Mail", "rows"->'mails') AS added),
    search AS (INSERT INTO "CaseSearch"
      SELECT added.* FROM given, jsonb_populate_recordset(NULL::"CaseSearch", "rows"->'search') AS added),
    events AS (INSERT INTO "LiveEvent" ("topic", "caseId", "at")
      SELECT added."topic", added."caseId", added."at"
      FROM given, jsonb_populate_recordset(NULL::"LiveEvent", "rows"->'events') AS added),
    entries AS (INSERT INTO "AuditEntry" ("at", "actorKind", "actorId", "action", "caseId", "details")
      SELECT added."at", added."actorKind", added."actorId", added."action", added."caseId", added."details"
      FROM given, jsonb_populate_recordset(NULL::"AuditEntry", "rows"->'entries') AS added)
    ${queueing ? sql`, queued AS (${queueing})` : empty}
  UPDATE "Draft" SET "sentAt" = ${draft.sentAt}, "caseId" = ${draft.caseId}::uuid, "answers" = '{}'
  WHERE "id" = ${draft.id}::uuid`;
