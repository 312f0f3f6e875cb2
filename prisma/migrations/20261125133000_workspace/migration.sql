-- CreateEnum
CREATE TYPE "DutyPlace" AS ENUM ('first', 'second');

-- CreateEnum
CREATE TYPE "DuplicateAnswer" AS ENUM ('same', 'different');

-- AlterTable
ALTER TABLE "Patient" ADD COLUMN     "nameKeys" TEXT[];

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "acuity" INTEGER,
ADD COLUMN     "acuityDecidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "acuityDecidedById" UUID,
ADD COLUMN     "acuityReasons" TEXT[],
ADD COLUMN     "assignedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "suggestedAcuity" INTEGER,
ADD COLUMN     "suggestedReasons" TEXT[];

-- AlterTable
ALTER TABLE "CarePromise" ADD COLUMN     "brokenAt" TIMESTAMPTZ(3),
ADD COLUMN     "pauseReason" TEXT,
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "ownerId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,
    "promiseId" UUID,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoteVersion" (
    "id" UUID NOT NULL,
    "noteId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoteVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoteMention" (
    "noteId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoteMention_pkey" PRIMARY KEY ("noteId","accountId")
);

-- CreateTable
CREATE TABLE "Triage" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "suggested" INTEGER NOT NULL,
    "suggestedReasons" TEXT[],
    "acuity" INTEGER NOT NULL,
    "reasons" TEXT[],
    "note" TEXT,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Triage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RedFlagAlert" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "signs" TEXT[],
    "source" TEXT NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "takenById" UUID,
    "takenAt" TIMESTAMPTZ(3),
    "secondToldAt" TIMESTAMPTZ(3),

    CONSTRAINT "RedFlagAlert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutyShift" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "place" "DutyPlace" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "DutyShift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Apology" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "promiseId" UUID NOT NULL,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "discardedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "Apology_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactChange" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "because" TEXT NOT NULL,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContactChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DuplicateDecision" (
    "patientId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "answer" "DuplicateAnswer" NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DuplicateDecision_pkey" PRIMARY KEY ("patientId","otherId")
);

-- CreateTable
CREATE TABLE "CaseMerge" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "intoId" UUID NOT NULL,
    "mergedById" UUID NOT NULL,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "CaseMerge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Task_caseId_dueAt_id_idx" ON "Task"("caseId", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Task_ownerId_dueAt_id_idx" ON "Task"("ownerId", "dueAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Task_promiseId_kind_key" ON "Task"("promiseId", "kind");

-- CreateIndex
CREATE INDEX "Note_caseId_id_idx" ON "Note"("caseId", "id");

-- CreateIndex
CREATE INDEX "NoteVersion_noteId_id_idx" ON "NoteVersion"("noteId", "id");

-- CreateIndex
CREATE INDEX "NoteMention_accountId_idx" ON "NoteMention"("accountId");

-- CreateIndex
CREATE INDEX "Triage_caseId_id_idx" ON "Triage"("caseId", "id");

-- CreateIndex
CREATE INDEX "RedFlagAlert_caseId_idx" ON "RedFlagAlert"("caseId");

-- CreateIndex
CREATE INDEX "RedFlagAlert_takenAt_raisedAt_idx" ON "RedFlagAlert"("takenAt", "raisedAt");

-- CreateIndex
CREATE INDEX "DutyShift_endsAt_startsAt_idx" ON "DutyShift"("endsAt", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Apology_promiseId_key" ON "Apology"("promiseId");

-- CreateIndex
CREATE INDEX "Apology_caseId_idx" ON "Apology"("caseId");

-- CreateIndex
CREATE INDEX "ContactChange_caseId_id_idx" ON "ContactChange"("caseId", "id");

-- CreateIndex
CREATE INDEX "DuplicateDecision_otherId_idx" ON "DuplicateDecision"("otherId");

-- CreateIndex
CREATE INDEX "CaseMerge_caseId_idx" ON "CaseMerge"("caseId");

-- CreateIndex
CREATE INDEX "CaseMerge_intoId_idx" ON "CaseMerge"("intoId");

-- CreateIndex
CREATE INDEX "Account_phone_idx" ON "Account"("phone");

-- CreateIndex
CREATE INDEX "Patient_birthDate_idx" ON "Patient"("birthDate");

-- CreateIndex
CREATE INDEX "Patient_nameKeys_idx" ON "Patient" USING GIN ("nameKeys");

-- CreateIndex
CREATE INDEX "Case_mergedIntoId_idx" ON "Case"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "CarePromise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteVersion" ADD CONSTRAINT "NoteVersion_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteMention" ADD CONSTRAINT "NoteMention_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteMention" ADD CONSTRAINT "NoteMention_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Triage" ADD CONSTRAINT "Triage_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Triage" ADD CONSTRAINT "Triage_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RedFlagAlert" ADD CONSTRAINT "RedFlagAlert_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RedFlagAlert" ADD CONSTRAINT "RedFlagAlert_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyShift" ADD CONSTRAINT "DutyShift_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Apology" ADD CONSTRAINT "Apology_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Apology" ADD CONSTRAINT "Apology_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "CarePromise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactChange" ADD CONSTRAINT "ContactChange_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactChange" ADD CONSTRAINT "ContactChange_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseMerge" ADD CONSTRAINT "CaseMerge_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseMerge" ADD CONSTRAINT "CaseMerge_mergedById_fkey" FOREIGN KEY ("mergedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What nobody may write, whoever writes it.
ALTER TABLE "Case" ADD CONSTRAINT "Case_acuity_range" CHECK ("acuity" BETWEEN 1 AND 5 AND ("suggestedAcuity" BETWEEN 1 AND 5 OR "suggestedAcuity" IS NULL));
ALTER TABLE "Case" ADD CONSTRAINT "Case_not_merged_into_itself" CHECK ("mergedIntoId" <> "id");
ALTER TABLE "Triage" ADD CONSTRAINT "Triage_acuity_range" CHECK ("acuity" BETWEEN 1 AND 5 AND "suggested" BETWEEN 1 AND 5);
ALTER TABLE "DutyShift" ADD CONSTRAINT "DutyShift_order" CHECK ("endsAt" > "startsAt");
ALTER TABLE "DuplicateDecision" ADD CONSTRAINT "DuplicateDecision_order" CHECK ("patientId" < "otherId");
ALTER TABLE "CaseMerge" ADD CONSTRAINT "CaseMerge_two_cases" CHECK ("caseId" <> "intoId");

-- A case is merged into one other at a time.
CREATE UNIQUE INDEX "CaseMerge_standing_key" ON "CaseMerge"("caseId") WHERE "undoneAt" IS NULL;
