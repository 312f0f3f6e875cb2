-- CreateEnum
CREATE TYPE "NoticeChannel" AS ENUM ('mail', 'push', 'sms', 'whatsapp');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('waiting', 'sending', 'sent', 'withdrawn', 'failed');

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "newsId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "channel" "NoticeChannel" NOT NULL,
    "state" "NoticeState" NOT NULL,
    "promised" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "bundleId" UUID,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticePreference" (
    "accountId" UUID NOT NULL,
    "channels" "NoticeChannel"[],
    "quietFrom" INTEGER,
    "quietUntil" INTEGER,
    "stopped" TEXT[],
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticePreference_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "PushSubscription" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PushSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Notice_accountId_caseId_channel_state_idx" ON "Notice"("accountId", "caseId", "channel", "state");

-- CreateIndex
CREATE INDEX "Notice_bundleId_idx" ON "Notice"("bundleId");

-- CreateIndex
CREATE INDEX "Notice_caseId_idx" ON "Notice"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_newsId_accountId_channel_key" ON "Notice"("newsId", "accountId", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "PushSubscription_endpoint_key" ON "PushSubscription"("endpoint");

-- CreateIndex
CREATE INDEX "PushSubscription_accountId_idx" ON "PushSubscription"("accountId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticePreference" ADD CONSTRAINT "NoticePreference_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PushSubscription" ADD CONSTRAINT "PushSubscription_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who hears of what, and where, is the worker's to know: even those of one case do not see each other's.
ALTER TABLE "Notice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "Notice" USING ((SELECT app_is_system()));

-- One's own, and the worker's.
ALTER TABLE "NoticePreference" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "NoticePreference"
  USING ((SELECT app_is_system()) OR "accountId" = (SELECT app_actor('id'))::uuid);

ALTER TABLE "PushSubscription" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "PushSubscription"
  USING ((SELECT app_is_system()) OR "accountId" = (SELECT app_actor('id'))::uuid);
