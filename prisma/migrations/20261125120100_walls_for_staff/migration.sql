-- What somebody signs in with is theirs; requests and confirmations are seen by colleagues, invitations by administrators.

ALTER TABLE "Passkey" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "Passkey" USING ((SELECT app_is_system()) OR "accountId" = (SELECT app_actor('id'))::uuid);

ALTER TABLE "StaffIdentity" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "StaffIdentity" USING ((SELECT app_is_system()) OR "accountId" = (SELECT app_actor('id'))::uuid);

ALTER TABLE "KnownDevice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "KnownDevice" USING ((SELECT app_is_system()) OR "accountId" = (SELECT app_actor('id'))::uuid);

ALTER TABLE "FactorRecovery" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "FactorRecovery" USING ((SELECT app_is_system()) OR (SELECT app_actor('kind')) = 'staff');

ALTER TABLE "RecoveryConsent" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "RecoveryConsent" USING ((SELECT app_is_system()) OR (SELECT app_actor('kind')) = 'staff');

ALTER TABLE "StaffInvitation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "StaffInvitation" USING ((SELECT app_is_system()) OR (SELECT app_has_role('administrator')));

-- Staff send each other links to join and to begin anew; only the system opens them.
CREATE POLICY for_colleagues ON "OneTimeLink" FOR INSERT
  WITH CHECK ("caseId" IS NULL AND "draftId" IS NULL AND "purpose" IN ('joinStaff', 'newSecondFactor')
    AND (SELECT app_actor('kind')) = 'staff');
