-- CreateTable
CREATE TABLE "LiveEvent" (
    "id" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "topic" TEXT NOT NULL,
    "caseId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LiveEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LiveEvent_xid_idx" ON "LiveEvent"("xid");

-- CreateIndex
CREATE INDEX "LiveEvent_caseId_xid_idx" ON "LiveEvent"("caseId", "xid");
