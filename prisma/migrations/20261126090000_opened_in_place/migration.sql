-- Whoever opens a case writes its place with it, together with its inquiry and its first promises; the transaction says which
-- case it opens. Asking these rows again where that case stands took a sixth of the whole statement, and changed nothing.

DROP TRIGGER desk_begin ON "Case";
CREATE TRIGGER desk_begin BEFORE INSERT ON "Case" FOR EACH ROW
  WHEN (NEW."urgency" IS NULL OR NEW."dueAt" IS NULL OR NEW."country" IS NULL OR NEW."language" IS NULL)
  EXECUTE FUNCTION desk_begin();

DROP TRIGGER desk_language ON "Inquiry";
CREATE TRIGGER desk_language AFTER INSERT ON "Inquiry" FOR EACH ROW
  WHEN (NEW."caseId"::text IS DISTINCT FROM app_actor('opens')) EXECUTE FUNCTION desk_language();

DROP TRIGGER desk_place ON "CarePromise";
CREATE TRIGGER desk_place AFTER DELETE OR UPDATE OF "caseId", "kind", "dueAt", "keptAt", "pausedAt" ON "CarePromise"
  FOR EACH ROW EXECUTE FUNCTION desk_place_of();
CREATE TRIGGER desk_place_made AFTER INSERT ON "CarePromise" FOR EACH ROW
  WHEN (NEW."caseId"::text IS DISTINCT FROM app_actor('opens')) EXECUTE FUNCTION desk_place_of();

-- Counts of tries for some minutes: a database that died may begin them anew, and no disk is waited for.
ALTER TABLE "RateLimit" SET UNLOGGED;
