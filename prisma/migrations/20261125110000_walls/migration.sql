-- The second wall: what an actor may not see, the database does not show either (docs/decisions/040-row-policies.md).
-- `asActor` says who is asking, in a setting that ends with the transaction; where nothing was said, nobody asks.

CREATE FUNCTION app_actor(field text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('app.actor', true), '')::jsonb ->> field
$$;

CREATE FUNCTION app_is_nobody() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT app_actor('kind') IS NULL
$$;

CREATE FUNCTION app_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(app_actor('kind') = 'system', false)
$$;

CREATE FUNCTION app_has_role(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(app_actor('kind') = 'staff' AND app_actor('role') = ANY (roles), false)
$$;

-- Those for whom no row needs to be looked at: as `(SELECT app_sees_all())` it is asked once a statement, not once a row.
CREATE FUNCTION app_sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT app_is_system()
    OR app_has_role('coordinator', 'leadCoordinator', 'physician', 'medicalDirector', 'nurseOnDuty')
$$;

CREATE FUNCTION app_my_draft() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "draftId" FROM "DraftDevice" WHERE "hash" = app_actor('draft')
$$;

-- The cases of everybody else. It reads past the policies, so they do not ask themselves.
CREATE FUNCTION app_my_cases() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg("id"), '{}') FROM (
    SELECT opened."id" FROM "Case" AS opened JOIN "Capacity" AS held USING ("patientId")
    WHERE app_actor('kind') = 'person' AND held."accountId" = app_actor('id')::uuid AND held."confirmedAt" IS NOT NULL
      AND (held."endsAt" IS NULL OR held."endsAt" > app_actor('at')::timestamptz)
    UNION
    SELECT "caseId" FROM "Follow"
    WHERE app_actor('kind') = 'person' AND "accountId" = app_actor('id')::uuid AND "revokedAt" IS NULL
      AND ("endsAt" IS NULL OR "endsAt" > app_actor('at')::timestamptz)
    UNION
    SELECT "caseId" FROM "Draft" WHERE "id" = app_my_draft() AND "caseId" IS NOT NULL
    UNION
    SELECT app_actor('opens')::uuid WHERE app_actor('opens') IS NOT NULL
  ) AS mine
$$;

CREATE FUNCTION app_my_patients() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg("patientId"), '{}') FROM "Case" WHERE "id" = ANY (app_my_cases())
$$;

-- Oneself, and whoever acts in the same cases or follows them.
CREATE FUNCTION app_my_accounts() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg("id"), '{}') FROM (
    SELECT app_actor('id')::uuid AS "id" WHERE app_actor('id') IS NOT NULL
    UNION
    SELECT "accountId" FROM "Capacity" WHERE "patientId" = ANY (app_my_patients())
    UNION
    SELECT "accountId" FROM "Follow" WHERE "caseId" = ANY (app_my_cases())
  ) AS mine
$$;

-- For functions that search past the policies and filter by themselves.
CREATE FUNCTION app_sees_case(case_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT app_sees_all() OR case_id = ANY (app_my_cases())
$$;

-- An address that somebody typed belongs to a person or to nobody; more is not said.
CREATE FUNCTION app_person_at(address text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "id" FROM "Account" WHERE "kind" = 'person' AND "email" = address
$$;

-- How a table gets its policy; see docs/architecture.md.
CREATE FUNCTION app_guard(guarded regclass, case_column text DEFAULT 'caseId') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format('CREATE POLICY sight ON %s USING ((SELECT app_sees_all()) OR %I = ANY ((SELECT app_my_cases())::uuid[]))',
    guarded, case_column);
END $$;

-- What no patient and no relative ever sees.
CREATE FUNCTION app_guard_for_staff(guarded regclass, case_column text DEFAULT 'caseId') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format('CREATE POLICY sight ON %s USING ((SELECT app_sees_all())
    OR ((SELECT app_actor(''kind'')) = ''staff'' AND %I = ANY ((SELECT app_my_cases())::uuid[])))', guarded, case_column);
END $$;

-- Rows that name no case but a row that does: seen where that row is seen.
CREATE FUNCTION app_guard_through(guarded regclass, parent_column text, parent regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format('CREATE POLICY sight ON %1$s USING ((SELECT app_sees_all())
    OR EXISTS (SELECT FROM %2$s AS parent WHERE parent."id" = %1$s.%3$I))', guarded, parent, parent_column);
END $$;

SELECT app_guard('"Case"', 'id');
SELECT app_guard('"Inquiry"');
SELECT app_guard('"CarePromise"');
SELECT app_guard('"Question"');
SELECT app_guard('"ConsentReceipt"');
SELECT app_guard('"Follow"');

-- Before there is an actor, the session's reader asks whom it opens and what they follow.
CREATE POLICY before_there_is_an_actor ON "Follow" FOR SELECT USING ((SELECT app_is_nobody()));

ALTER TABLE "Patient" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "Patient"
  USING ((SELECT app_sees_all()) OR "id" = ANY ((SELECT app_my_patients())::uuid[]));
CREATE POLICY first_case ON "Patient" FOR INSERT WITH CHECK ((SELECT app_actor('opens')) IS NOT NULL);

-- Who holds a draft writes a capacity that opens nothing yet; confirming it is the system's.
ALTER TABLE "Capacity" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "Capacity"
  USING ((SELECT app_sees_all()) OR "patientId" = ANY ((SELECT app_my_patients())::uuid[]))
  WITH CHECK ((SELECT app_sees_all())
    OR ("confirmedAt" IS NULL AND "patientId" = ANY ((SELECT app_my_patients())::uuid[])));
CREATE POLICY first_case ON "Capacity" FOR INSERT
  WITH CHECK ("confirmedAt" IS NULL AND (SELECT app_actor('opens')) IS NOT NULL);

ALTER TABLE "Draft" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "Draft" USING ((SELECT app_is_system()) OR "id" = (SELECT app_my_draft()));
CREATE POLICY begins ON "Draft" FOR INSERT WITH CHECK (NOT (SELECT app_is_nobody()));

ALTER TABLE "DraftDevice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "DraftDevice" USING ((SELECT app_is_system()) OR "hash" = (SELECT app_actor('draft')));

ALTER TABLE "OneTimeLink" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "OneTimeLink"
  USING ((SELECT app_is_system()) OR "draftId" = (SELECT app_my_draft())
    OR ("caseId" IS NOT NULL AND ((SELECT app_sees_all()) OR "caseId" = ANY ((SELECT app_my_cases())::uuid[]))));

-- A mail is written by many, and read by the worker and by those who call where it did not arrive.
ALTER TABLE "Mail" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "Mail" USING ((SELECT app_sees_all()));
CREATE POLICY sends ON "Mail" FOR INSERT
  WITH CHECK (NOT (SELECT app_is_nobody()) AND ("caseId" IS NULL OR "caseId" = ANY ((SELECT app_my_cases())::uuid[])));

-- Staff are known to everybody by name; people to themselves and to those of their cases.
ALTER TABLE "Account" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "Account" FOR SELECT
  USING ((SELECT app_sees_all()) OR (SELECT app_is_nobody()) OR "kind" = 'staff'
    OR "id" = ANY ((SELECT app_my_accounts())::uuid[]));
CREATE POLICY joins ON "Account" FOR INSERT
  WITH CHECK (NOT (SELECT app_is_nobody())
    AND ("kind" = 'person' OR (SELECT app_is_system()) OR (SELECT app_actor('kind')) = 'staff'));
CREATE POLICY changes ON "Account" FOR UPDATE
  USING ((SELECT app_sees_all()) OR "id" = (SELECT app_actor('id'))::uuid
    OR ("kind" = 'staff' AND (SELECT app_actor('kind')) = 'staff'));
CREATE POLICY leaves ON "Account" FOR DELETE USING ((SELECT app_is_system()));

-- Everybody writes their own lines of the trail; administrators read all of it, others those of the cases they see.
ALTER TABLE "AuditEntry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "AuditEntry" FOR SELECT
  USING ((SELECT app_is_system()) OR (SELECT app_has_role('administrator'))
    OR ("caseId" IS NOT NULL AND ((SELECT app_sees_all()) OR "caseId" = ANY ((SELECT app_my_cases())::uuid[]))));
CREATE POLICY records ON "AuditEntry" FOR INSERT
  WITH CHECK ((SELECT app_is_system()) OR ("actorKind" = (SELECT app_actor('kind'))
    AND "actorId" IS NOT DISTINCT FROM (SELECT app_actor('id'))::uuid));
