-- AlterTable
ALTER TABLE "TranslationOrder" ADD COLUMN     "forHouse" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "statement" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "OrderStep" (
    "orderId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "state" "OrderState" NOT NULL,
    "toId" UUID,
    "remark" TEXT,
    "fileIds" UUID[],

    CONSTRAINT "OrderStep_pkey" PRIMARY KEY ("orderId","version")
);

-- CreateTable
CREATE TABLE "OrderFile" (
    "orderId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "OrderFile_pkey" PRIMARY KEY ("orderId","fileId")
);

-- CreateIndex
CREATE INDEX "OrderFile_fileId_idx" ON "OrderFile"("fileId");

-- CreateIndex
CREATE INDEX "TranslationOrder_state_fromLanguage_language_dueAt_idx" ON "TranslationOrder"("state", "fromLanguage", "language", "dueAt");

-- AddForeignKey
ALTER TABLE "OrderStep" ADD CONSTRAINT "OrderStep_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "TranslationOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderStep" ADD CONSTRAINT "OrderStep_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderStep" ADD CONSTRAINT "OrderStep_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderFile" ADD CONSTRAINT "OrderFile_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "TranslationOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderFile" ADD CONSTRAINT "OrderFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "RecordFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One translation of a record into a language is on its way at a time.
CREATE UNIQUE INDEX "TranslationOrder_on_its_way" ON "TranslationOrder" ("recordId", "language")
  WHERE "state" NOT IN ('certified', 'cancelled');

-- What a translator sees of the records (docs/decisions/087-a-translator-sees-one-record.md). They see no case.
-- Orders of a pair of languages for which somebody is qualified today: theirs while they work on them, and what a colleague
-- handed in, as long as it waits for a second person. Both end with the qualification, and with the case.
CREATE FUNCTION app_my_orders() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who jsonb := nullif(current_setting('app.actor', true), '')::jsonb;
  me uuid;
BEGIN
  IF who ->> 'role' IS DISTINCT FROM 'translator' THEN RETURN '{}'; END IF;
  me := (who ->> 'id')::uuid;
  RETURN ARRAY(
    SELECT one."id" FROM "TranslationOrder" AS one
    JOIN "TranslatorLanguage" AS own ON own."fromLanguage" = one."fromLanguage" AND own."language" = one."language"
    JOIN "Case" AS opened ON opened."id" = one."caseId" AND opened."stage" NOT IN ('closed', 'declined', 'withdrawn')
    WHERE own."accountId" = me AND own."endedAt" IS NULL
      AND (one."state" = 'delivered' OR (one."translatorId" = me AND one."state" IN ('assigned', 'returned'))));
END $$;

CREATE FUNCTION app_my_order_records() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  mine uuid[] := app_my_orders();
BEGIN
  RETURN ARRAY(SELECT "recordId" FROM "TranslationOrder" WHERE "id" = ANY (mine));
END $$;

CREATE FUNCTION app_my_order_uploads() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  mine uuid[] := app_my_orders();
BEGIN
  RETURN ARRAY(SELECT "id" FROM "Upload" WHERE "orderId" = ANY (mine));
END $$;

CREATE FUNCTION app_my_order_objects() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  records uuid[] := app_my_order_records();
  uploads uuid[] := app_my_order_uploads();
BEGIN
  RETURN ARRAY(
    SELECT unnest(ARRAY["objectId", "previewId", "thumbnailId"]) FROM "RecordFile"
    WHERE "recordId" = ANY (records) OR "uploadId" = ANY (uploads))
    || ARRAY(SELECT "objectId" FROM "Upload" WHERE "id" = ANY (uploads));
END $$;

-- The row of an order is no record: whoever may take it sees it, and whoever worked on it goes on seeing how it ended.
CREATE POLICY translators_see ON "TranslationOrder" FOR SELECT USING ((SELECT app_has_role('translator')) AND (
  (SELECT app_actor('id'))::uuid IN ("translatorId", "reviewedById")
  OR ("state" IN ('ordered', 'delivered') AND EXISTS (
    SELECT FROM "TranslatorLanguage" AS own WHERE own."accountId" = (SELECT app_actor('id'))::uuid AND own."endedAt" IS NULL
      AND own."fromLanguage" = "TranslationOrder"."fromLanguage" AND own."language" = "TranslationOrder"."language"))));
CREATE POLICY translators_work ON "TranslationOrder" FOR UPDATE USING ((SELECT app_has_role('translator'))
  AND ("state" = 'ordered' OR "id" = ANY ((SELECT app_my_orders())::uuid[])))
  WITH CHECK ((SELECT app_actor('id'))::uuid IN ("translatorId", "reviewedById"));

SELECT app_guard_through('"OrderStep"', 'orderId', '"TranslationOrder"');
SELECT app_guard_through('"OrderFile"', 'orderId', '"TranslationOrder"');

CREATE POLICY translators_see ON "Record" FOR SELECT USING ("id" = ANY ((SELECT app_my_order_records())::uuid[]));
CREATE POLICY translators_see ON "RecordFile" FOR SELECT USING ("recordId" = ANY ((SELECT app_my_order_records())::uuid[])
  OR "uploadId" = ANY ((SELECT app_my_order_uploads())::uuid[]));
CREATE POLICY translators_see ON "StoredObject" FOR SELECT USING ("id" = ANY ((SELECT app_my_order_objects())::uuid[]));
CREATE POLICY translators_send ON "Upload" USING ("orderId" = ANY ((SELECT app_my_orders())::uuid[]))
  WITH CHECK ("orderId" = ANY ((SELECT app_my_orders())::uuid[]) AND "accountId" = (SELECT app_actor('id'))::uuid);
