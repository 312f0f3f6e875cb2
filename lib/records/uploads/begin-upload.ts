import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { uploads } from '@/lib/hospital/uploads';
import { newDataKey } from '@/lib/storage/data-keys';
import { fileName } from './file-name';
import { givenUpAt } from './given-up';
import { receiveBytes } from './receive-bytes';
import type { Sender } from './sender';
import { countSending, type From, holderOf, refuseWhereFull, withinCase } from './within-case';

export type Announced = { batchId: string; name: string; size: number; bundle?: boolean };

/** Makes room for a file and says by which id it is sent. @throws Problem `notFound`, `fileTooLarge`, `caseFull`, `tooMany` */
export async function beginUpload(sender: Sender, announced: Announced) {
  await countSending(sender);
  if (announced.size > largest(sender, announced)) throw new Problem('fileTooLarge');
  const id = await withinCase(sender, (tx, from) => makeRoom(tx, from, announced));
  if (announced.size === 0) await receiveBytes(holderOf(sender), id, { offset: 0, source: nothing() });
  return id;
}

function largest(sender: Sender, { bundle }: Announced) {
  if ('orderId' in sender) return uploads.largest.translation;
  return bundle ? uploads.largest.bundle : uploads.largest.file;
}

async function makeRoom(tx: Tx, from: From, { batchId, name, size, bundle = false }: Announced) {
  const { caseId } = from;
  await refuseWhereFull(tx, caseId, size);
  const [id, objectId, createdAt] = [newId(), newId(), now()];
  const { wrappedKey } = newDataKey(objectId);
  await tx.storedObject.create({ data: { id: objectId, caseId, wrappedKey, createdAt } });
  const told = { batchId, name: fileName(name), bundle, size: BigInt(size) };
  await tx.upload.create({ data: { ...from, ...told, id, objectId, createdAt, expiresAt: givenUpAt() } });
  return id;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
