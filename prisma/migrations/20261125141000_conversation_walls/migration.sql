-- What the second wall shows of a conversation and of its translations (docs/decisions/040-row-policies.md).

-- The patient's side sees what went out to it and what it wrote; our notes and what waits for a translator it does not.
ALTER TABLE "Message" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "Message" USING ((SELECT app_sees_all()) OR ("caseId" = ANY ((SELECT app_my_cases())::uuid[])
  AND ((SELECT app_actor('kind')) = 'staff'
    OR ("audience" = 'patient' AND ("releasedAt" IS NOT NULL OR "authorId" = (SELECT app_actor('id'))::uuid)))));

SELECT app_guard_through('"MessageVersion"', 'messageId', '"Message"');
SELECT app_guard_through('"MessageRead"', 'messageId', '"Message"');

-- What somebody is writing is nobody else's, whoever sees the case.
ALTER TABLE "MessageDraft" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "MessageDraft" USING ((SELECT app_is_system()) OR ("accountId" = (SELECT app_actor('id'))::uuid
  AND ((SELECT app_sees_all()) OR "caseId" = ANY ((SELECT app_my_cases())::uuid[]))));

-- For whoever holds the cookie.
ALTER TABLE "ParkedText" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "ParkedText" USING ((SELECT app_is_system()) OR "hash" = (SELECT app_actor('parked')));

-- Words of the house, and who may translate for it: no patient needs them.
ALTER TABLE "CannedReply" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "CannedReply" USING ((SELECT app_actor('kind')) IN ('staff', 'system'));
ALTER TABLE "TranslatorLanguage" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "TranslatorLanguage" USING ((SELECT app_actor('kind')) IN ('staff', 'system'));

-- Sentences of all cases: for those who translate.
ALTER TABLE "TranslationMemory" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "TranslationMemory" USING ((SELECT app_is_system()) OR (SELECT app_has_role('translator')));

-- A translation is seen where its message is; by staff, where it is of a ready reply; and by a translator, where it waits
-- for a person and is of a pair of languages for which they are qualified.
ALTER TABLE "Translation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "Translation" USING ((SELECT app_sees_all())
  OR ("kind" = 'message' AND "caseId" = ANY ((SELECT app_my_cases())::uuid[])
    AND EXISTS (SELECT FROM "Message" AS parent WHERE parent."id" = "Translation"."sourceId"))
  OR ("kind" = 'cannedReply' AND (SELECT app_actor('kind')) = 'staff')
  OR ("needsHuman" AND (SELECT app_has_role('translator')) AND EXISTS (
    SELECT FROM "TranslatorLanguage" AS own WHERE own."accountId" = (SELECT app_actor('id'))::uuid AND own."endedAt" IS NULL
      AND own."fromLanguage" = "Translation"."fromLanguage" AND own."language" = "Translation"."language")));

SELECT app_guard_through('"TranslationStep"', 'translationId', '"Translation"');
