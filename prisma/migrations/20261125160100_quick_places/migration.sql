-- Where a case stands is asked for one case at a time, by a statement whose plan a connection keeps: given a list, PostgreSQL
-- takes it for ten and plans anew for each list, which took longer than all the rows of a sent inquiry.

CREATE FUNCTION desk_standing(one uuid)
RETURNS TABLE ("id" uuid, "urgency" smallint, "dueAt" timestamptz, "country" text, "language" text)
LANGUAGE sql STABLE ROWS 1 AS $$
  SELECT c."id",
    (CASE WHEN ended THEN 4 WHEN p.signs OR untaken THEN 0 WHEN p.due IS NOT NULL THEN 1 WHEN p.paused THEN 3 ELSE 2 END)::smallint,
    CASE WHEN ended THEN c."stageSince" ELSE coalesce(p.due, c."stageSince") END,
    patient."country", coalesce(inquiry."locale", '')
  FROM "Case" c
  JOIN "Patient" patient ON patient."id" = c."patientId"
  LEFT JOIN "Inquiry" inquiry ON inquiry."caseId" = c."id"
  CROSS JOIN LATERAL (
    SELECT c."stage" IN ('closed', 'declined', 'withdrawn') OR c."mergedIntoId" IS NOT NULL AS ended,
      EXISTS (SELECT FROM "RedFlagAlert" a WHERE a."caseId" = c."id" AND a."takenAt" IS NULL) AS untaken) state
  CROSS JOIN LATERAL (
    SELECT min("dueAt") FILTER (WHERE "pausedAt" IS NULL) AS due,
      coalesce(bool_or("kind" = 'redFlag' AND "pausedAt" IS NULL), false) AS signs,
      coalesce(bool_or("pausedAt" IS NOT NULL), false) AS paused
    FROM "CarePromise" WHERE "caseId" = one AND "keptAt" IS NULL) p
  WHERE c."id" = one
$$;

-- Of many cases, to compare: see tests/domain/desk/place.test.ts.
CREATE OR REPLACE FUNCTION desk_places(cases uuid[])
RETURNS TABLE ("id" uuid, "urgency" smallint, "dueAt" timestamptz, "country" text, "language" text)
LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT place.* FROM unnest(cases) AS one CROSS JOIN LATERAL desk_standing(one) AS place
$$;

-- The lock lets two promises that are made at once see each other: the second looks after the first has committed. All is asked
-- by ids; a plan that was made while a table was small would read it whole, and be kept while it grows.
CREATE FUNCTION desk_place_one(one uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET enable_seqscan = off AS $$
BEGIN
  PERFORM FROM "Case" WHERE "id" = one FOR NO KEY UPDATE;
  UPDATE "Case" c
  SET "urgency" = n."urgency", "dueAt" = n."dueAt", "country" = n."country", "language" = n."language"
  FROM desk_standing(one) n
  WHERE c."id" = one
    AND (c."urgency", c."dueAt", c."country", c."language") IS DISTINCT FROM (n."urgency", n."dueAt", n."country", n."language");
END $$;

CREATE OR REPLACE FUNCTION desk_place(cases uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM desk_place_one(one) FROM (SELECT one FROM unnest(cases) AS one ORDER BY one) AS sorted;
END $$;

CREATE OR REPLACE FUNCTION desk_place_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.desk_place_one(NEW."id");
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION desk_place_of() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM public.desk_place_one(OLD."caseId"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM public.desk_place_one(NEW."caseId"); END IF;
  RETURN NULL;
END $$;

-- An inquiry says of its case in which language it is, and nothing else. A case that comes with its country was placed by who
-- wrote it together with its patient, its inquiry and its promises.
CREATE FUNCTION desk_language() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE "Case" SET "language" = NEW."locale" WHERE "id" = NEW."caseId" AND "language" <> NEW."locale";
  RETURN NULL;
END $$;

DROP TRIGGER desk_place ON "Inquiry";
CREATE TRIGGER desk_language AFTER INSERT ON "Inquiry" FOR EACH ROW EXECUTE FUNCTION desk_language();

DROP TRIGGER desk_place_new ON "Case";
CREATE TRIGGER desk_place_new AFTER INSERT ON "Case"
  FOR EACH ROW WHEN (NEW."country" = '') EXECUTE FUNCTION desk_place_case();

CREATE OR REPLACE FUNCTION app_my_patients() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  one uuid;
  mine uuid[] := '{}';
BEGIN
  FOREACH one IN ARRAY app_my_cases() LOOP
    mine := mine || (SELECT "patientId" FROM "Case" WHERE "id" = one);
  END LOOP;
  RETURN array_remove(mine, NULL);
END $$;

-- PostgreSQL asks permissive policies in the reverse order of their names, and stops at the first that agrees. These are the
-- cheapest to ask when an inquiry becomes a case; were they asked last, it would take longer and allow the same.
ALTER POLICY opening ON "Case" RENAME TO written_first;
ALTER POLICY opening ON "Inquiry" RENAME TO written_first;
ALTER POLICY opening ON "CarePromise" RENAME TO written_first;
ALTER POLICY opening ON "ConsentReceipt" RENAME TO written_first;
ALTER POLICY opening ON "OneTimeLink" RENAME TO written_first;
ALTER POLICY opening ON "Mail" RENAME TO written_first;
ALTER POLICY first_case ON "Patient" RENAME TO written_first;
ALTER POLICY first_case ON "Capacity" RENAME TO written_first;
CREATE POLICY written_first ON "CaseSearch" FOR INSERT WITH CHECK ("caseId" = (SELECT app_actor('opens'))::uuid);
