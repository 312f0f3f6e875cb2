-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "LinkPurpose" ADD VALUE 'joinStaff';
ALTER TYPE "LinkPurpose" ADD VALUE 'newSecondFactor';

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "lastSignInAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "browser" TEXT,
ADD COLUMN     "how" TEXT,
ADD COLUMN     "lastSeenAt" TIMESTAMPTZ(3),
ADD COLUMN     "network" TEXT,
ADD COLUMN     "system" TEXT;

-- AlterTable
ALTER TABLE "StaffProfile" ALTER COLUMN "passwordHash" DROP NOT NULL,
ALTER COLUMN "totpSecret" DROP NOT NULL;

-- CreateTable
CREATE TABLE "StaffInvitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "locale" TEXT NOT NULL,
    "passwordHash" TEXT,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "linkId" UUID NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffIdentity" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffIdentity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "credentialId" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpentChallenge" (
    "hash" TEXT NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpentChallenge_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "KnownDevice" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "browser" TEXT,
    "system" TEXT,
    "network" TEXT,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownDevice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FactorRecovery" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "linkId" UUID,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FactorRecovery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryConsent" (
    "id" UUID NOT NULL,
    "recoveryId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" "StaffRole" NOT NULL,
    "signedAs" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryConsent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "StaffInvitation_linkId_key" ON "StaffInvitation"("linkId");

-- CreateIndex
CREATE INDEX "StaffIdentity_accountId_idx" ON "StaffIdentity"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffIdentity_issuer_subject_key" ON "StaffIdentity"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_credentialId_key" ON "Passkey"("credentialId");

-- CreateIndex
CREATE INDEX "Passkey_accountId_idx" ON "Passkey"("accountId");

-- CreateIndex
CREATE INDEX "SpentChallenge_endsAt_idx" ON "SpentChallenge"("endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "KnownDevice_accountId_hash_key" ON "KnownDevice"("accountId", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "FactorRecovery_linkId_key" ON "FactorRecovery"("linkId");

-- CreateIndex
CREATE INDEX "FactorRecovery_accountId_idx" ON "FactorRecovery"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryConsent_recoveryId_accountId_key" ON "RecoveryConsent"("recoveryId", "accountId");

-- AddForeignKey
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffIdentity" ADD CONSTRAINT "StaffIdentity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownDevice" ADD CONSTRAINT "KnownDevice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactorRecovery" ADD CONSTRAINT "FactorRecovery_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryConsent" ADD CONSTRAINT "RecoveryConsent_recoveryId_fkey" FOREIGN KEY ("recoveryId") REFERENCES "FactorRecovery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryConsent" ADD CONSTRAINT "RecoveryConsent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- One open invitation for an address, one open request of a member: whoever comes second finds the first.
CREATE UNIQUE INDEX "StaffInvitation_open" ON "StaffInvitation" ("email") WHERE "acceptedAt" IS NULL AND "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX "FactorRecovery_open" ON "FactorRecovery" ("accountId") WHERE "endedAt" IS NULL;
