-- A sent inquiry asks by ids alone. Where PostgreSQL has not counted the rows of a table yet, it takes a list of ids, or a
-- function's rows, for many, and reads the whole table; a connection keeps such a plan while the table grows.

DROP INDEX "CarePromise_caseId_idx";
CREATE INDEX "CarePromise_caseId_keptAt_idx" ON "CarePromise"("caseId", "keptAt");

-- OFFSET 0 keeps the search for one id a search of its own.
CREATE OR REPLACE FUNCTION desk_places(cases uuid[])
RETURNS TABLE ("id" uuid, "urgency" smallint, "dueAt" timestamptz, "country" text, "language" text)
LANGUAGE sql STABLE ROWS 1 SET search_path = public AS $$
  SELECT c."id",
    (CASE WHEN ended THEN 4 WHEN p.signs OR untaken THEN 0 WHEN p.due IS NOT NULL THEN 1 WHEN p.paused THEN 3 ELSE 2 END)::smallint,
    CASE WHEN ended THEN c."stageSince" ELSE coalesce(p.due, c."stageSince") END,
    patient."country", coalesce(inquiry."locale", '')
  FROM unnest(cases) AS one
  CROSS JOIN LATERAL (SELECT * FROM "Case" WHERE "Case"."id" = one OFFSET 0) c
  JOIN "Patient" patient ON patient."id" = c."patientId"
  LEFT JOIN "Inquiry" inquiry ON inquiry."caseId" = c."id"
  CROSS JOIN LATERAL (
    SELECT c."stage" IN ('closed', 'declined', 'withdrawn') OR c."mergedIntoId" IS NOT NULL AS ended,
      EXISTS (SELECT FROM "RedFlagAlert" a WHERE a."caseId" = c."id" AND a."takenAt" IS NULL) AS untaken) state
  CROSS JOIN LATERAL (
    SELECT min("dueAt") FILTER (WHERE "pausedAt" IS NULL) AS due,
      coalesce(bool_or("kind" = 'redFlag' AND "pausedAt" IS NULL), false) AS signs,
      coalesce(bool_or("pausedAt" IS NOT NULL), false) AS paused
    FROM "CarePromise" WHERE "caseId" = c."id" AND "keptAt" IS NULL) p
$$;

-- The lock lets two promises that are made at once see each other: the second looks after the first has committed.
CREATE OR REPLACE FUNCTION desk_place(cases uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM FROM (SELECT one FROM unnest(cases) AS one ORDER BY one) AS sorted
  CROSS JOIN LATERAL (SELECT FROM "Case" WHERE "id" = one FOR NO KEY UPDATE) AS held;
  UPDATE "Case" c
  SET "urgency" = n."urgency", "dueAt" = n."dueAt", "country" = n."country", "language" = n."language"
  FROM desk_places(cases) n
  WHERE c."id" = n."id"
    AND (c."urgency", c."dueAt", c."country", c."language") IS DISTINCT FROM (n."urgency", n."dueAt", n."country", n."language");
END $$;

-- Who writes an inquiry: the account of the address, never changed by what a stranger who types that address says, or this
-- new one. The statement that writes the case asks for it first.
CREATE FUNCTION app_writer(written jsonb) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Account" SELECT * FROM jsonb_populate_record(NULL::"Account", written) ON CONFLICT DO NOTHING;
  IF FOUND OR written ->> 'email' IS NULL THEN RETURN written ->> 'id'; END IF;
  RETURN app_person_at(written ->> 'email');
END $$;

-- The draft is looked up once and found by its id alone. Asked together with `"caseId" IS NOT NULL`, it was looked up again for
-- every draft that was ever sent, where the statistics were of a time when none was.
CREATE OR REPLACE FUNCTION app_my_cases() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who jsonb := nullif(current_setting('app.actor', true), '')::jsonb;
  me uuid := (who ->> 'id')::uuid;
  asked timestamptz := (who ->> 'at')::timestamptz;
  draft uuid;
  mine uuid[] := '{}';
BEGIN
  IF who ->> 'kind' = 'person' THEN
    mine := ARRAY(
        SELECT opened."id" FROM "Case" AS opened JOIN "Capacity" AS held USING ("patientId")
        WHERE held."accountId" = me AND held."confirmedAt" IS NOT NULL AND (held."endsAt" IS NULL OR held."endsAt" > asked))
      || ARRAY(
        SELECT "caseId" FROM "Follow"
        WHERE "accountId" = me AND "revokedAt" IS NULL AND ("endsAt" IS NULL OR "endsAt" > asked));
  ELSIF who ->> 'role' = 'administrator' THEN
    mine := ARRAY(SELECT "caseId" FROM "GlassBreak" WHERE "accountId" = me AND "endedAt" IS NULL AND "endsAt" > asked);
  END IF;
  IF who ? 'draft' THEN
    draft := app_my_draft();
    mine := mine || array_remove(ARRAY(SELECT "caseId" FROM "Draft" WHERE "id" = draft), NULL);
  END IF;
  IF who ? 'opens' THEN
    mine := mine || (who ->> 'opens')::uuid;
  END IF;
  RETURN mine;
END $$;

CREATE OR REPLACE FUNCTION app_my_patients() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  mine uuid[] := app_my_cases();
BEGIN
  RETURN ARRAY(
    SELECT of_one."patientId" FROM unnest(mine) AS one
    CROSS JOIN LATERAL (SELECT "patientId" FROM "Case" WHERE "id" = one OFFSET 0) AS of_one);
END $$;
