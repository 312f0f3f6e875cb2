-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('patient', 'staff', 'followers', 'partners');

-- CreateEnum
CREATE TYPE "CriticalKind" AS ENUM ('consent', 'diagnosis', 'medicine', 'money', 'instructions');

-- CreateEnum
CREATE TYPE "TranslationState" AS ENUM ('waiting', 'machine', 'draft', 'reviewed');

-- CreateEnum
CREATE TYPE "TranslatedKind" AS ENUM ('message', 'cannedReply');

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "audience" "Audience" NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "critical" "CriticalKind"[],
    "awaitsAnswer" BOOLEAN NOT NULL DEFAULT false,
    "answeredAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "releasedAt" TIMESTAMPTZ(3),
    "standsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageVersion" (
    "messageId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageVersion_pkey" PRIMARY KEY ("messageId","version")
);

-- CreateTable
CREATE TABLE "MessageRead" (
    "messageId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageRead_pkey" PRIMARY KEY ("messageId","accountId")
);

-- CreateTable
CREATE TABLE "MessageDraft" (
    "caseId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageDraft_pkey" PRIMARY KEY ("caseId","accountId")
);

-- CreateTable
CREATE TABLE "ParkedText" (
    "hash" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ParkedText_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "CannedReply" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "stages" "Stage"[],
    "critical" "CriticalKind"[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CannedReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Translation" (
    "id" UUID NOT NULL,
    "kind" "TranslatedKind" NOT NULL,
    "sourceId" UUID NOT NULL,
    "caseId" UUID,
    "fromLanguage" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "sourceText" TEXT NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "text" TEXT,
    "ofHash" TEXT,
    "state" "TranslationState" NOT NULL,
    "segments" TEXT[],
    "segmentsOf" TEXT,
    "needsHuman" BOOLEAN NOT NULL,
    "critical" "CriticalKind"[],
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "translatedAt" TIMESTAMPTZ(3),
    "reviewedById" UUID,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TranslationStep" (
    "id" UUID NOT NULL,
    "translationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "state" "TranslationState" NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "sourceText" TEXT NOT NULL,
    "text" TEXT,

    CONSTRAINT "TranslationStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TranslationMemory" (
    "fromLanguage" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TranslationMemory_pkey" PRIMARY KEY ("fromLanguage","language","sourceHash")
);

-- CreateTable
CREATE TABLE "GlossaryTerm" (
    "id" UUID NOT NULL,
    "fromLanguage" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "translation" TEXT NOT NULL,
    "keptById" UUID NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TranslatorLanguage" (
    "accountId" UUID NOT NULL,
    "fromLanguage" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "givenById" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TranslatorLanguage_pkey" PRIMARY KEY ("accountId","fromLanguage","language")
);

-- CreateTable
CREATE TABLE "TranslationProvider" (
    "host" TEXT NOT NULL,
    "mayHaveClinical" BOOLEAN NOT NULL DEFAULT false,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "restsUntil" TIMESTAMPTZ(3),

    CONSTRAINT "TranslationProvider_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE INDEX "Message_caseId_standsAt_id_idx" ON "Message"("caseId", "standsAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ParkedText_expiresAt_idx" ON "ParkedText"("expiresAt");

-- CreateIndex
CREATE INDEX "Translation_needsHuman_dueAt_idx" ON "Translation"("needsHuman", "dueAt");

-- CreateIndex
CREATE INDEX "Translation_caseId_idx" ON "Translation"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Translation_kind_sourceId_language_key" ON "Translation"("kind", "sourceId", "language");

-- CreateIndex
CREATE INDEX "TranslationStep_translationId_at_idx" ON "TranslationStep"("translationId", "at");

-- CreateIndex
CREATE INDEX "TranslationMemory_fromLanguage_language_at_idx" ON "TranslationMemory"("fromLanguage", "language", "at");

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryTerm_fromLanguage_language_term_key" ON "GlossaryTerm"("fromLanguage", "language", "term");

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageVersion" ADD CONSTRAINT "MessageVersion_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageRead" ADD CONSTRAINT "MessageRead_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageRead" ADD CONSTRAINT "MessageRead_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageDraft" ADD CONSTRAINT "MessageDraft_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageDraft" ADD CONSTRAINT "MessageDraft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CannedReply" ADD CONSTRAINT "CannedReply_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslationStep" ADD CONSTRAINT "TranslationStep_translationId_fkey" FOREIGN KEY ("translationId") REFERENCES "Translation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GlossaryTerm" ADD CONSTRAINT "GlossaryTerm_keptById_fkey" FOREIGN KEY ("keptById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslatorLanguage" ADD CONSTRAINT "TranslatorLanguage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslatorLanguage" ADD CONSTRAINT "TranslatorLanguage_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslationProvider" ADD CONSTRAINT "TranslationProvider_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was asked and answered becomes the beginning of the conversation. Questions were written in the language that the
-- patient's account reads; the answer is a message of its own, and whoever answered had read the question.
INSERT INTO "Message" ("id", "caseId", "authorId", "audience", "language", "text", "textHash", "awaitsAnswer", "answeredAt",
  "sentAt", "releasedAt", "standsAt", "critical")
SELECT q."id", q."caseId", q."askedById", 'patient', COALESCE(reader."locale", 'en'), q."text",
  encode(sha256(convert_to(q."text", 'UTF8')), 'hex'), true, q."answeredAt", q."askedAt", q."askedAt", q."askedAt", '{}'
FROM "Question" q
LEFT JOIN LATERAL (
  SELECT a."locale" FROM "Case" c
  JOIN "Capacity" p ON p."patientId" = c."patientId"
  JOIN "Account" a ON a."id" = p."accountId"
  WHERE c."id" = q."caseId" ORDER BY p."createdAt" LIMIT 1
) reader ON true;

INSERT INTO "Message" ("id", "caseId", "authorId", "audience", "language", "text", "textHash", "sentAt", "releasedAt",
  "standsAt", "critical")
SELECT gen_random_uuid(), q."caseId", q."answeredById", 'patient', a."locale", q."answer",
  encode(sha256(convert_to(q."answer", 'UTF8')), 'hex'), q."answeredAt", q."answeredAt", q."answeredAt", '{}'
FROM "Question" q JOIN "Account" a ON a."id" = q."answeredById" WHERE q."answeredAt" IS NOT NULL;

INSERT INTO "MessageRead" ("messageId", "accountId", "at")
SELECT "id", "answeredById", "answeredAt" FROM "Question" WHERE "answeredById" IS NOT NULL;

DROP TABLE "Question";
