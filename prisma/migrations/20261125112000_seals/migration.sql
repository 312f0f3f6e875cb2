-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "tx" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint;

-- CreateTable
CREATE TABLE "AuditSeal" (
    "number" INTEGER NOT NULL,
    "frontier" BIGINT NOT NULL,
    "entries" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "AuditMark" (
    "entryId" BIGINT NOT NULL,
    "seal" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditMark_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "AuditCheck" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seals" INTEGER NOT NULL,
    "entries" INTEGER NOT NULL,
    "broken" JSONB,

    CONSTRAINT "AuditCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditMark_seal_entryId_idx" ON "AuditMark"("seal", "entryId");

-- CreateIndex
CREATE INDEX "AuditEntry_action_id_idx" ON "AuditEntry"("action", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "AuditEntry_tx_idx" ON "AuditEntry" USING BRIN ("tx");

-- What was sealed and checked stays, as the entries do.
CREATE TRIGGER seal_append_only BEFORE UPDATE OR DELETE ON "AuditSeal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_never_emptied BEFORE TRUNCATE ON "AuditSeal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER mark_append_only BEFORE UPDATE OR DELETE ON "AuditMark" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER mark_never_emptied BEFORE TRUNCATE ON "AuditMark" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER check_append_only BEFORE UPDATE OR DELETE ON "AuditCheck" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER check_never_emptied BEFORE TRUNCATE ON "AuditCheck" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
