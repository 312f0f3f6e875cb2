-- CreateEnum
CREATE TYPE "TravelRuleKind" AS ENUM ('visa', 'health', 'customs', 'other');

-- CreateEnum
CREATE TYPE "TravelPurpose" AS ENUM ('treatment', 'companion', 'donor');

-- CreateTable
CREATE TABLE "TravelRule" (
    "id" UUID NOT NULL,
    "kind" "TravelRuleKind" NOT NULL,
    "countries" TEXT[],
    "purposes" "TravelPurpose"[],
    "sourceName" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "effectiveUntil" DATE,
    "checkedBy" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkAgainBy" DATE NOT NULL,
    "originalLocale" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,

    CONSTRAINT "TravelRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TravelRuleText" (
    "ruleId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reviewedBy" TEXT NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TravelRuleText_pkey" PRIMARY KEY ("ruleId","locale")
);

-- CreateIndex
CREATE INDEX "TravelRule_withdrawnAt_publishedAt_idx" ON "TravelRule"("withdrawnAt", "publishedAt");

-- AddForeignKey
ALTER TABLE "TravelRule" ADD CONSTRAINT "TravelRule_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TravelRuleText" ADD CONSTRAINT "TravelRuleText_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "TravelRule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What everybody reads must hold whoever writes it: a source that can be trusted on its way, and an end after the beginning.
ALTER TABLE "TravelRule" ADD CONSTRAINT "TravelRule_sourceUrl_https" CHECK ("sourceUrl" LIKE 'https://%');
ALTER TABLE "TravelRule" ADD CONSTRAINT "TravelRule_effective_order" CHECK ("effectiveUntil" >= "effectiveFrom");
