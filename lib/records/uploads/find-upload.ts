import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
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

/** In one statement, because every part of every file asks it. */
async function read(tx: Tx, id: string) {
  const rows = await tx.$queryRaw<FoundUpload[]>`
    SELECT u.*, o."wrappedKey", ARRAY(
      SELECT k."accountId" FROM "Case" c JOIN "Capacity" k USING ("patientId")
      WHERE c."id" = u."caseId" AND k."confirmedAt" IS NOT NULL AND (k."endsAt" IS NULL OR k."endsAt" > ${now()})
    ) AS "actsFor"
    FROM "Upload" u JOIN "StoredObject" o ON o."id" = u."objectId" WHERE u."id" = ${id}::uuid`;
  return rows[0];
}

/**
 * An upload for whom it is theirs, as it stands now. Who may not see it learns nothing, not even that it is there.
 * @throws Problem `notFound`, Refused 410 where it was given up
 */
export const findUpload = (holder: Holder, id: string) =>
  asActor(eyesOf(holder), async (tx) => {
    const upload = await read(tx, id);
    if (!upload || !(await isTheirs(tx, holder, upload))) throw new Problem('notFound');
    if (!upload.completedAt && upload.expiresAt <= now()) throw new Refused(410, 'This upload was given up.');
    return upload;
  });
