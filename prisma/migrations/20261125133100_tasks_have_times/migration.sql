-- A task without a time is done never, and a list of them cannot be turned page by page.
UPDATE "Task" SET "dueAt" = "createdAt" WHERE "dueAt" IS NULL;
ALTER TABLE "Task" ALTER COLUMN "dueAt" SET NOT NULL;

DROP INDEX "Task_caseId_dueAt_id_idx";
DROP INDEX "Task_ownerId_dueAt_id_idx";
CREATE INDEX "Task_caseId_doneAt_dueAt_id_idx" ON "Task"("caseId", "doneAt", "dueAt", "id");
CREATE INDEX "Task_ownerId_doneAt_dueAt_id_idx" ON "Task"("ownerId", "doneAt", "dueAt", "id");
