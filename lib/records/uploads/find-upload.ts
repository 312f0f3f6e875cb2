import type { Actor } from '@/lib/access/actor';
import { inOneIntroduced } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { Prisma } from '@/lib/db/generated/client';
import { Problem } from '@/lib/errors';
import { Refused } from '@/lib/records/tus/refused';
import { eyesOf, type Holder, isTheirs } from './sender';

export type FoundUpload = {
  id: string;
  caseId: string;
  objectId: string;
  accountId: string | null;
  linkId: string | null;
  orderId: string | null;
  batchId: string;
  name: string;
  bundle: boolean;
  size: bigint;
  received: bigint;
  tail: Uint8Array | null;
  expiresAt: Date;
  completedAt: Date | null;
  wrappedKey: string;
  /** The accounts that may act for the patient now. */
  actsFor: string[];
};

/** A bare connection gives long numbers as text. */
type Row = Omit<FoundUpload, 'size' | 'received'> & { size: string; received: string };

/** In one statement, because every part of every file asks it. */
async function read(actor: Actor, id: string): Promise<FoundUpload | null> {
  const [row] = await inOneIntroduced<Row>(
    actor,
    Prisma.sql`
    SELECT u.*, o."wrappedKey", ARRAY(
      SELECT k."accountId" FROM "Case" c JOIN "Capacity" k USING ("patientId")
      WHERE c."id" = u."caseId" AND k."confirmedAt" IS NOT NULL AND (k."endsAt" IS NULL OR k."endsAt" > ${now()})
    ) AS "actsFor"
    FROM "Upload" u JOIN "StoredObject" o ON o."id" = u."objectId" WHERE u."id" = ${id}::uuid`,
  );
  return row ? { ...row, size: BigInt(row.size), received: BigInt(row.received) } : null;
}

/**
 * An upload for whom it is theirs, as it stands now. Who may not see it learns nothing, not even that it is there.
 * @throws Problem `notFound`, Refused 410 where it was given up
 */
export async function findUpload(holder: Holder, id: string) {
  const upload = await read(eyesOf(holder), id);
  if (!upload || !(await isTheirs(holder, upload))) throw new Problem('notFound');
  if (!upload.completedAt && upload.expiresAt <= now()) throw new Refused(410, 'This upload was given up.');
  return upload;
}
