-- The same lists in PL/pgSQL, which keeps its plans for the session and asks only what the kind of actor can have: a sent
-- inquiry passes some ten policies, and each of them asks for these lists.

CREATE OR REPLACE FUNCTION app_my_draft() RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held text := app_actor('draft');
BEGIN
  IF held IS NULL THEN RETURN NULL; END IF;
  RETURN (SELECT "draftId" FROM "DraftDevice" WHERE "hash" = held);
END $$;

CREATE OR REPLACE FUNCTION app_my_cases() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who jsonb := nullif(current_setting('app.actor', true), '')::jsonb;
  me uuid := (who ->> 'id')::uuid;
  asked timestamptz := (who ->> 'at')::timestamptz;
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
    mine := mine || ARRAY(SELECT "caseId" FROM "Draft" WHERE "id" = app_my_draft() AND "caseId" IS NOT NULL);
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
  RETURN ARRAY(SELECT "patientId" FROM "Case" WHERE "id" = ANY (mine));
END $$;

CREATE OR REPLACE FUNCTION app_my_accounts() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := app_actor('id')::uuid;
  cases uuid[] := app_my_cases();
  patients uuid[] := app_my_patients();
BEGIN
  RETURN ARRAY(SELECT "accountId" FROM "Capacity" WHERE "patientId" = ANY (patients))
    || ARRAY(SELECT "accountId" FROM "Follow" WHERE "caseId" = ANY (cases))
    || CASE WHEN me IS NULL THEN '{}' ELSE ARRAY[me] END;
END $$;

-- The rows of a case that an inquiry becomes are checked by its id alone. Policies are tried in the order of their names,
-- and the first that agrees is enough.
CREATE POLICY opening ON "Case" FOR INSERT WITH CHECK ("id" = (SELECT app_actor('opens'))::uuid);
CREATE POLICY opening ON "Inquiry" FOR INSERT WITH CHECK ("caseId" = (SELECT app_actor('opens'))::uuid);
CREATE POLICY opening ON "CarePromise" FOR INSERT WITH CHECK ("caseId" = (SELECT app_actor('opens'))::uuid);
CREATE POLICY opening ON "ConsentReceipt" FOR INSERT WITH CHECK ("caseId" = (SELECT app_actor('opens'))::uuid);
CREATE POLICY opening ON "OneTimeLink" FOR INSERT WITH CHECK ("caseId" = (SELECT app_actor('opens'))::uuid);
CREATE POLICY opening ON "Mail" FOR INSERT WITH CHECK ("caseId" = (SELECT app_actor('opens'))::uuid);
