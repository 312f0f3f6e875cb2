import { createHash } from 'node:crypto';
import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { enqueue } from '@/lib/jobs/queue';
import { announce } from '@/lib/live/announce';
import { takeUpload } from '@/lib/records/jobs';
import { tellOfGuest } from '@/lib/records/links/tell-of-guest';
import { readObject } from '@/lib/records/objects';
import { welcomeBatch } from '@/lib/records/welcome-batch';
import { StorageDamaged } from '@/lib/storage/backend';

type Whole = {
  id: string;
  caseId: string;
  objectId: string;
  batchId: string;
  linkId: string | null;
  orderId: string | null;
  size: bigint;
};

/** All of it is there and is what it is: for the trail, the pipeline, and pages that are open. Once only. */
export async function finishUpload(tx: Tx, actor: Actor, upload: Whole, sha256: string | null) {
  const [{ id, caseId, objectId, linkId, orderId, size }, at] = [upload, now()];
  const { count } = await tx.upload.updateMany({ where: { id, completedAt: null }, data: { completedAt: at } });
  if (count === 0) return;
  await tx.storedObject.update({ where: { id: objectId }, data: { size, sha256, storedAt: at } });
  if (orderId === null) await welcomeBatch(tx, caseId, upload.batchId);
  await record(tx, actor, 'record.sent', { caseId, uploadId: id, linkId, orderId });
  await enqueue(tx, takeUpload, { uploadId: id });
  await announce(tx, { topic: 'case', caseId });
  if (linkId) await tellOfGuest(tx, { caseId, linkId });
}

/** For what came through several processes: reads all of it once more, which shows that it can be read, and finishes. */
export async function checkUpload(uploadId: string) {
  const include = { object: { select: { wrappedKey: true } } } as const;
  const upload = await asActor(theSystem, (tx) => tx.upload.findUnique({ where: { id: uploadId }, include }));
  if (!upload || upload.completedAt || upload.received < upload.size) return;
  const { objectId, size, accountId, object } = upload;
  const sha256 = await hashOf({ id: objectId, wrappedKey: object.wrappedKey, size });
  await asActor(theSystem, async (tx) => finishUpload(tx, await senderOf(tx, accountId), upload, sha256));
}

/** None of what is damaged in the storage: that is finished too, and who looks through it says that it cannot be read. */
async function hashOf(stored: Parameters<typeof readObject>[0]) {
  const hash = createHash('sha256');
  try {
    for await (const part of readObject(stored)) hash.update(part);
  } catch (fault) {
    if (fault instanceof StorageDamaged) return null;
    throw fault;
  }
  return hash.digest('hex');
}

/** The trail names who sent it, not the worker that looked it through. */
async function senderOf(tx: Tx, accountId: string | null): Promise<Actor> {
  if (accountId === null) return { kind: 'visitor' };
  const account = await tx.account.findUnique({ where: { id: accountId }, include: { staff: true } });
  if (account?.staff) return { kind: 'staff', id: accountId, role: account.staff.role };
  return { kind: 'person', id: accountId, follows: [] };
}
