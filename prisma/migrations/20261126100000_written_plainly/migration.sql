-- Of a row that is written a policy asks that row alone. As `(SELECT …)` it would be asked once a statement, which pays for lists
-- that are read; a sent inquiry writes ten tables in one statement, a row or three each, and set up 51 such sub-plans for it.
-- What is read, and which rows may be changed at all, is asked as before.

CREATE OR REPLACE FUNCTION app_sees_case(case_id uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app_sees_all() OR case_id = ANY (app_my_cases());
END $$;

CREATE FUNCTION app_sees_patient(patient_id uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app_sees_all() OR patient_id = ANY (app_my_patients());
END $$;

ALTER POLICY sight ON "Case" WITH CHECK (app_sees_case("id"));
ALTER POLICY sight ON "Inquiry" WITH CHECK (app_sees_case("caseId"));
ALTER POLICY sight ON "CarePromise" WITH CHECK (app_sees_case("caseId"));
ALTER POLICY sight ON "ConsentReceipt" WITH CHECK (app_sees_case("caseId"));
ALTER POLICY sight ON "CaseSearch" WITH CHECK (app_sees_case("caseId"));
ALTER POLICY sight ON "Patient" WITH CHECK (app_sees_patient("id"));
ALTER POLICY sight ON "Capacity"
  WITH CHECK (CASE WHEN "confirmedAt" IS NULL THEN app_sees_patient("patientId") ELSE app_sees_all() END);
ALTER POLICY sight ON "Mail" WITH CHECK (app_sees_all());
ALTER POLICY sends ON "Mail" WITH CHECK (NOT app_is_nobody() AND ("caseId" IS NULL OR app_sees_case("caseId")));
ALTER POLICY sight ON "OneTimeLink"
  WITH CHECK (app_is_system() OR "draftId" = app_my_draft() OR ("caseId" IS NOT NULL AND app_sees_case("caseId")));
ALTER POLICY for_colleagues ON "OneTimeLink"
  WITH CHECK ("caseId" IS NULL AND "draftId" IS NULL AND "purpose" IN ('joinStaff', 'newSecondFactor', 'beginAgain')
    AND app_actor('kind') = 'staff');
ALTER POLICY records ON "AuditEntry"
  WITH CHECK (app_is_system()
    OR ("actorKind" = app_actor('kind') AND "actorId" IS NOT DISTINCT FROM app_actor('id')::uuid));

ALTER POLICY written_first ON "Case" WITH CHECK ("id" = app_actor('opens')::uuid);
ALTER POLICY written_first ON "Inquiry" WITH CHECK ("caseId" = app_actor('opens')::uuid);
ALTER POLICY written_first ON "CarePromise" WITH CHECK ("caseId" = app_actor('opens')::uuid);
ALTER POLICY written_first ON "ConsentReceipt" WITH CHECK ("caseId" = app_actor('opens')::uuid);
ALTER POLICY written_first ON "CaseSearch" WITH CHECK ("caseId" = app_actor('opens')::uuid);
ALTER POLICY written_first ON "Mail" WITH CHECK ("caseId" = app_actor('opens')::uuid);
ALTER POLICY written_first ON "OneTimeLink" WITH CHECK ("caseId" = app_actor('opens')::uuid);
ALTER POLICY written_first ON "Patient" WITH CHECK (app_actor('opens') IS NOT NULL);
ALTER POLICY written_first ON "Capacity" WITH CHECK ("confirmedAt" IS NULL AND app_actor('opens') IS NOT NULL);
