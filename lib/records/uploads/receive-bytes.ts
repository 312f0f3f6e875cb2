import { createHash, type Hash } from 'node:crypto';
import { aVisitor } from '@/lib/access/actor';
import { asActor, inOneIntroduced } from '@/lib/access/as-actor';
import { Prisma } from '@/lib/db/generated/client';
import { Problem } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import { refuseWhereRevoked } from '@/lib/records/links/find-link';
import type { Checksum } from '@/lib/records/tus/headers';
import { Refused } from '@/lib/records/tus/refused';
import { checkWhole } from '@/lib/records/upload-jobs';
import { dataKey } from '@/lib/storage/data-keys';
import { appendSealed } from '@/lib/storage/sealed-upload';
import { storage } from '@/lib/storage/storage';
import { type FoundUpload, findUpload } from './find-upload';
import { finishUpload } from './finish-upload';
import { givenUpAt } from './given-up';
import { lockUpload } from './lock-upload';
import { forgetHash, hashSoFar, keepHash } from './running-hash';
import { eyesOf, type Holder } from './sender';

export type Part = { offset: number; length?: number; source: AsyncIterable<Uint8Array>; checksum?: Checksum | null };

/**
 * Takes what comes from this offset on, and answers how much is safe then. A line that breaks loses nothing of what came
 * over it, unless a checksum was to be met. @throws Problem, Refused 409, 413, 423, 460
 */
export async function receiveBytes(asked: Holder | Promise<Holder>, id: string, part: Part) {
  const { holder, lock } = await lockUpload(asked, id);
  try {
    const upload = await findUpload(holder, id); // as it is while nobody else writes it
    if (upload.received !== BigInt(part.offset)) throw new Refused(409, 'The upload stands elsewhere.');
    if (part.offset + (part.length ?? 0) > Number(upload.size))
      throw new Refused(413, 'This is more than was announced.');
    return await take(holder, upload, part, lock.lost);
  } finally {
    void lock.release(); // the answer need not wait for it
  }
}

async function take(holder: Holder, upload: FoundUpload, part: Part, lost: AbortSignal) {
  const hash = hashSoFar(upload.id, upload.received);
  const sum = part.checksum ? createHash(part.checksum.algorithm) : null;
  const look = (bytes: Uint8Array) => {
    lost.throwIfAborted();
    hash?.update(bytes);
    sum?.update(bytes);
  };
  const object = { id: upload.objectId, key: dataKey(upload.objectId, upload.wrappedKey) };
  const so = { received: part.offset, size: Number(upload.size), tail: upload.tail };
  const { received, tail, broke, tooMuch } = await appendSealed(storage(), object, so, part.source, look);
  lost.throwIfAborted();
  if (tooMuch) throw new Refused(413, 'More came than was announced.');
  if (sum && (broke || !sum.digest().equals(part.checksum!.digest)))
    throw new Refused(460, 'This is not what was sent.');
  if (upload.linkId) await refuseWhereRevoked(upload.linkId); // a part may take an hour
  return commit(holder, upload, { received: BigInt(received), tail, hash });
}

type Taken = { received: bigint; tail: Uint8Array<ArrayBuffer> | null; hash: Hash | null };

/** What was taken counts from here on; with its last byte an upload is finished, or given to who reads it once more. */
async function commit(holder: Holder, upload: FoundUpload, { received, tail, hash }: Taken) {
  const [{ id, size }, isWhole] = [upload, received === upload.size];
  const sha256 = isWhole && hash?.copy().digest('hex');
  const progress = progressOf(upload, { received, tail });
  if (!isWhole) await refuseWhereGone(inOneIntroduced(eyesOf(holder), progress));
  else
    await asActor(eyesOf(holder), async (tx) => {
      await refuseWhereGone(tx.$queryRaw<object[]>`${progress}`);
      if (sha256) await finishUpload(tx, upload.linkId ? aVisitor : holder.actor, upload, sha256);
      else await enqueue(tx, checkWhole, { uploadId: id });
    });
  if (isWhole || !hash) forgetHash(id);
  else keepHash(id, received, hash);
  return { received, size };
}

const progressOf = ({ id, received: before }: FoundUpload, { received, tail }: Pick<Taken, 'received' | 'tail'>) =>
  Prisma.sql`
    UPDATE "Upload" SET "received" = ${received}, "tail" = ${tail}, "expiresAt" = ${givenUpAt()}
    WHERE "id" = ${id}::uuid AND "received" = ${before} AND "completedAt" IS NULL RETURNING "id"`;

async function refuseWhereGone(told: Promise<object[]>) {
  if ((await told).length === 0) throw new Problem('notFound');
}
