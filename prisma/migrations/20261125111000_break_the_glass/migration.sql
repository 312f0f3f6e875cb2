-- CreateEnum
CREATE TYPE "GlassReason" AS ENUM ('complaint', 'wrongData', 'incident', 'legalDuty', 'technicalFault', 'other');

-- CreateTable
CREATE TABLE "GlassBreak" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "reason" "GlassReason" NOT NULL,
    "words" TEXT NOT NULL,
    "brokenAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GlassBreak_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GlassBreak_accountId_endsAt_idx" ON "GlassBreak"("accountId", "endsAt");

-- CreateIndex
CREATE INDEX "GlassBreak_caseId_idx" ON "GlassBreak"("caseId");

-- AddForeignKey
ALTER TABLE "GlassBreak" ADD CONSTRAINT "GlassBreak_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GlassBreak" ADD CONSTRAINT "GlassBreak_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- No bug opens a case for longer.
ALTER TABLE "GlassBreak" ADD CONSTRAINT "GlassBreak_two_hours" CHECK ("endsAt" <= "brokenAt" + interval '2 hours');

-- An administrator breaks the glass in their own name; everybody who sees the case sees that it was broken.
ALTER TABLE "GlassBreak" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "GlassBreak" FOR SELECT
  USING ((SELECT app_sees_all()) OR "caseId" = ANY ((SELECT app_my_cases())::uuid[])
    OR "accountId" = (SELECT app_actor('id'))::uuid);
CREATE POLICY breaks ON "GlassBreak" FOR INSERT
  WITH CHECK ((SELECT app_has_role('administrator')) AND "accountId" = (SELECT app_actor('id'))::uuid);
CREATE POLICY ends ON "GlassBreak" FOR UPDATE USING ("accountId" = (SELECT app_actor('id'))::uuid);

CREATE OR REPLACE FUNCTION app_my_cases() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    UNION
    SELECT "caseId" FROM "GlassBreak"
    WHERE app_has_role('administrator') AND "accountId" = app_actor('id')::uuid AND "endedAt" IS NULL
      AND "endsAt" > app_actor('at')::timestamptz
  ) AS mine
$$;

-- A reference is no word about anybody: administrators break the glass by it, and read the trail with it.
CREATE FUNCTION app_case_at(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "id" FROM "Case" WHERE "reference" = wanted AND (app_is_system() OR app_has_role('administrator'))
$$;

CREATE FUNCTION app_references(wanted uuid[]) RETURNS TABLE ("id" uuid, "reference" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "id", "reference" FROM "Case" WHERE "id" = ANY (wanted) AND (app_is_system() OR app_has_role('administrator'))
$$;
