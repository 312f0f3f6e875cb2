-- AlterTable
ALTER TABLE "RecordFile" ADD COLUMN     "instanceNumber" INTEGER,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- DropIndex
DROP INDEX "RecordFile_uploadId_idx";

-- CreateIndex
CREATE INDEX "RecordFile_uploadId_settledAt_tries_idx" ON "RecordFile"("uploadId", "settledAt", "tries");

-- DropIndex
DROP INDEX "StoredObject_caseId_idx";

-- CreateIndex
CREATE INDEX "StoredObject_caseId_sha256_idx" ON "StoredObject"("caseId", "sha256");

-- What waits for the scanner is looked for every minute.
CREATE INDEX "RecordFile_waiting_idx" ON "RecordFile"("uploadId") WHERE "settledAt" IS NULL AND "reason" IS NOT NULL;
