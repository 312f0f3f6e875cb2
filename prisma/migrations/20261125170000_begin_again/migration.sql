-- AlterEnum
ALTER TYPE "LinkPurpose" ADD VALUE 'beginAgain';

-- AlterTable
ALTER TABLE "FactorRecovery" ADD COLUMN     "beganById" UUID,
ADD COLUMN     "beginLinkId" UUID,
ADD COLUMN     "passwordHash" TEXT,
ADD COLUMN     "spokenHash" TEXT;

-- AlterTable
ALTER TABLE "StaffProfile" ADD COLUMN     "totpChanges" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE UNIQUE INDEX "FactorRecovery_beginLinkId_key" ON "FactorRecovery"("beginLinkId");

-- AddForeignKey
ALTER TABLE "FactorRecovery" ADD CONSTRAINT "FactorRecovery_beganById_fkey" FOREIGN KEY ("beganById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
