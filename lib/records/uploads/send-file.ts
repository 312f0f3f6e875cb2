import { aVisitor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { uploads } from '@/lib/hospital/uploads';
import { removeObject, storeObject } from '@/lib/records/objects';
import { fileName } from './file-name';
import { finishUpload } from './finish-upload';
import type { Sender } from './sender';
import { countSending, type From, refuseWhereFull, withinCase } from './within-case';

/** How long somebody who may not send any more can go on: a form comes over minutes. */
const askedEach = 1_000;

type File = { batchId: string; name: string; bytes: AsyncIterable<Uint8Array> };
type Stored = Awaited<ReturnType<typeof storeObject>>;

/**
 * A small file in one go, for a form without scripts: how long it is shows at its end. Who may not send stores nothing.
 * @throws Problem `notFound`, `fileTooLarge`, `caseFull`, `tooMany`
 */
export async function sendFile(sender: Sender, { batchId, name, bytes }: File) {
  await countSending(sender);
  const caseId = await withinCase(sender, async (tx, from) => {
    await refuseWhereFull(tx, from.caseId, 1);
    return from.caseId;
  });
  const stored = await storeObject(caseId, whileMaySend(sender, upTo(uploads.largest.form, bytes)));
  try {
    return await withinCase(sender, (tx, from) => keep(tx, sender, from, { batchId, name }, stored));
  } catch (fault) {
    await asActor(theSystem, (tx) => removeObject(tx, stored.id));
    throw fault;
  }
}

/** @throws Problem as soon as a link was revoked or a capacity ended, in the middle of a file too */
async function* whileMaySend(sender: Sender, bytes: AsyncIterable<Uint8Array>) {
  let asked = now().getTime();
  for await (const part of bytes) {
    const at = now().getTime();
    if (at - asked > askedEach) {
      await withinCase(sender, async () => {});
      asked = at;
    }
    yield part;
  }
}

async function* upTo(most: number, bytes: AsyncIterable<Uint8Array>) {
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > most) throw new Problem('fileTooLarge');
    yield part;
  }
}

async function keep(
  tx: Tx,
  sender: Sender,
  from: From,
  { batchId, name }: Omit<File, 'bytes'>,
  { id: objectId, size, sha256 }: Stored,
) {
  await refuseWhereFull(tx, from.caseId, Number(size));
  const [id, at] = [newId(), now()];
  const row = {
    ...from,
    id,
    objectId,
    batchId,
    name: fileName(name),
    size,
    received: size,
    createdAt: at,
    expiresAt: at,
  };
  await tx.upload.create({ data: row });
  await finishUpload(tx, 'link' in sender ? aVisitor : sender.actor, row, sha256);
  return id;
}
