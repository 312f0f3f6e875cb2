-- CreateEnum
CREATE TYPE "RecordKind" AS ENUM ('document', 'photo', 'study', 'other');

-- CreateEnum
CREATE TYPE "RecordState" AS ENUM ('quarantined', 'ready', 'review', 'refused', 'unreadable');

-- CreateEnum
CREATE TYPE "NeedAnswer" AS ENUM ('notAvailable', 'waived');

-- CreateEnum
CREATE TYPE "RecordLinkPurpose" AS ENUM ('hospital', 'phone');

-- CreateEnum
CREATE TYPE "OrderState" AS ENUM ('ordered', 'assigned', 'delivered', 'returned', 'certified', 'cancelled');

-- CreateTable
CREATE TABLE "StoredObject" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "wrappedKey" TEXT NOT NULL,
    "size" BIGINT,
    "sha256" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "storedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoredObject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "objectId" UUID NOT NULL,
    "accountId" UUID,
    "linkId" UUID,
    "batchId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bundle" BOOLEAN NOT NULL DEFAULT false,
    "size" BIGINT NOT NULL,
    "orderId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Record" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "code" TEXT,
    "madeOn" DATE,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordFile" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "recordId" UUID,
    "seriesId" UUID,
    "uploadId" UUID NOT NULL,
    "objectId" UUID,
    "archiveId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "state" "RecordState" NOT NULL,
    "reason" TEXT,
    "mediaType" TEXT,
    "pages" INTEGER,
    "instanceUid" TEXT,
    "previewId" UUID,
    "thumbnailId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecordFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImagingStudy" (
    "recordId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "studyUid" TEXT NOT NULL,
    "description" TEXT,
    "startedOn" DATE,
    "patientNames" TEXT[],
    "patientBirth" DATE,
    "differs" TEXT[],

    CONSTRAINT "ImagingStudy_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "ImagingSeries" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "studyId" UUID NOT NULL,
    "seriesUid" TEXT NOT NULL,
    "number" INTEGER,
    "modality" TEXT,
    "bodyPart" TEXT,
    "description" TEXT,

    CONSTRAINT "ImagingSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordNeed" (
    "caseId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "answer" "NeedAnswer" NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecordNeed_pkey" PRIMARY KEY ("caseId","code")
);

-- CreateTable
CREATE TABLE "RecordLink" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "purpose" "RecordLinkPurpose" NOT NULL,
    "codes" TEXT[],
    "recipient" TEXT,
    "locale" TEXT NOT NULL,
    "madeById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "opened" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecordLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "linkId" UUID,
    "objectId" UUID,
    "madeById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TranslationOrder" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "fromLanguage" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "state" "OrderState" NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "orderedById" UUID NOT NULL,
    "translatorId" UUID,
    "reviewedById" UUID,
    "remark" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "assignedAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "certifiedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TranslationOrder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StoredObject_caseId_idx" ON "StoredObject"("caseId");

-- CreateIndex
CREATE INDEX "StoredObject_storedAt_createdAt_idx" ON "StoredObject"("storedAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_objectId_key" ON "Upload"("objectId");

-- CreateIndex
CREATE INDEX "Upload_caseId_createdAt_idx" ON "Upload"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "Upload_completedAt_expiresAt_idx" ON "Upload"("completedAt", "expiresAt");

-- CreateIndex
CREATE INDEX "Record_caseId_receivedAt_idx" ON "Record"("caseId", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecordFile_objectId_key" ON "RecordFile"("objectId");

-- CreateIndex
CREATE UNIQUE INDEX "RecordFile_previewId_key" ON "RecordFile"("previewId");

-- CreateIndex
CREATE UNIQUE INDEX "RecordFile_thumbnailId_key" ON "RecordFile"("thumbnailId");

-- CreateIndex
CREATE INDEX "RecordFile_caseId_createdAt_idx" ON "RecordFile"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "RecordFile_recordId_idx" ON "RecordFile"("recordId");

-- CreateIndex
CREATE INDEX "RecordFile_uploadId_idx" ON "RecordFile"("uploadId");

-- CreateIndex
CREATE INDEX "RecordFile_seriesId_idx" ON "RecordFile"("seriesId");

-- CreateIndex
CREATE UNIQUE INDEX "RecordFile_archiveId_position_key" ON "RecordFile"("archiveId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ImagingStudy_caseId_studyUid_key" ON "ImagingStudy"("caseId", "studyUid");

-- CreateIndex
CREATE INDEX "ImagingSeries_caseId_idx" ON "ImagingSeries"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "ImagingSeries_studyId_seriesUid_key" ON "ImagingSeries"("studyId", "seriesUid");

-- CreateIndex
CREATE UNIQUE INDEX "RecordLink_hash_key" ON "RecordLink"("hash");

-- CreateIndex
CREATE INDEX "RecordLink_caseId_createdAt_idx" ON "RecordLink"("caseId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_number_key" ON "Letter"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_linkId_key" ON "Letter"("linkId");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_objectId_key" ON "Letter"("objectId");

-- CreateIndex
CREATE INDEX "Letter_caseId_createdAt_idx" ON "Letter"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "TranslationOrder_caseId_createdAt_idx" ON "TranslationOrder"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "TranslationOrder_recordId_idx" ON "TranslationOrder"("recordId");

-- CreateIndex
CREATE INDEX "TranslationOrder_translatorId_state_dueAt_idx" ON "TranslationOrder"("translatorId", "state", "dueAt");

-- AddForeignKey
ALTER TABLE "StoredObject" ADD CONSTRAINT "StoredObject_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_objectId_fkey" FOREIGN KEY ("objectId") REFERENCES "StoredObject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "RecordLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "TranslationOrder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordFile" ADD CONSTRAINT "RecordFile_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordFile" ADD CONSTRAINT "RecordFile_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordFile" ADD CONSTRAINT "RecordFile_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "ImagingSeries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordFile" ADD CONSTRAINT "RecordFile_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordFile" ADD CONSTRAINT "RecordFile_objectId_fkey" FOREIGN KEY ("objectId") REFERENCES "StoredObject"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordFile" ADD CONSTRAINT "RecordFile_previewId_fkey" FOREIGN KEY ("previewId") REFERENCES "StoredObject"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordFile" ADD CONSTRAINT "RecordFile_thumbnailId_fkey" FOREIGN KEY ("thumbnailId") REFERENCES "StoredObject"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordFile" ADD CONSTRAINT "RecordFile_archiveId_fkey" FOREIGN KEY ("archiveId") REFERENCES "RecordFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImagingStudy" ADD CONSTRAINT "ImagingStudy_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImagingStudy" ADD CONSTRAINT "ImagingStudy_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImagingSeries" ADD CONSTRAINT "ImagingSeries_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "ImagingStudy"("recordId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImagingSeries" ADD CONSTRAINT "ImagingSeries_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordNeed" ADD CONSTRAINT "RecordNeed_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordNeed" ADD CONSTRAINT "RecordNeed_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordLink" ADD CONSTRAINT "RecordLink_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordLink" ADD CONSTRAINT "RecordLink_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "RecordLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_objectId_fkey" FOREIGN KEY ("objectId") REFERENCES "StoredObject"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslationOrder" ADD CONSTRAINT "TranslationOrder_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslationOrder" ADD CONSTRAINT "TranslationOrder_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslationOrder" ADD CONSTRAINT "TranslationOrder_orderedById_fkey" FOREIGN KEY ("orderedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslationOrder" ADD CONSTRAINT "TranslationOrder_translatorId_fkey" FOREIGN KEY ("translatorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslationOrder" ADD CONSTRAINT "TranslationOrder_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- The second wall (docs/decisions/040-row-policies.md).
SELECT app_guard('"StoredObject"');
SELECT app_guard('"Upload"');
SELECT app_guard('"Record"');
SELECT app_guard('"RecordFile"');
SELECT app_guard('"ImagingStudy"');
SELECT app_guard('"ImagingSeries"');
SELECT app_guard('"RecordNeed"');
SELECT app_guard('"RecordLink"');
SELECT app_guard('"Letter"');
SELECT app_guard('"TranslationOrder"');
