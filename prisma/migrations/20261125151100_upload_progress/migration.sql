-- AlterTable
ALTER TABLE "Upload" ADD COLUMN     "received" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "tail" BYTEA;
