-- An administrator ends what a colleague signs in with: a row is seen that is deleted, and none is written.
CREATE POLICY ended_by_administrator ON "Passkey" FOR DELETE USING ((SELECT app_has_role('administrator')));
CREATE POLICY seen_by_administrator ON "Passkey" FOR SELECT USING ((SELECT app_has_role('administrator')));
CREATE POLICY ended_by_administrator ON "KnownDevice" FOR DELETE USING ((SELECT app_has_role('administrator')));
CREATE POLICY seen_by_administrator ON "KnownDevice" FOR SELECT USING ((SELECT app_has_role('administrator')));

-- A beginning without an administrator would be one that the member asked for.
ALTER TABLE "FactorRecovery" ADD CONSTRAINT "FactorRecovery_begun" CHECK ("beginLinkId" IS NULL OR "beganById" IS NOT NULL);

DROP POLICY for_colleagues ON "OneTimeLink";
CREATE POLICY for_colleagues ON "OneTimeLink" FOR INSERT
  WITH CHECK ("caseId" IS NULL AND "draftId" IS NULL AND "purpose" IN ('joinStaff', 'newSecondFactor', 'beginAgain')
    AND (SELECT app_actor('kind')) = 'staff');
