import { type Actor, aVisitor, idOf, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { change } from '@/lib/access/change';
import { countTry } from '@/lib/access/limits';
import { open } from '@/lib/care-journey/stages';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { uploads } from '@/lib/hospital/uploads';
import { announce } from '@/lib/live/announce';
import { newDataKey } from '@/lib/storage/data-keys';
import { fileName } from './file-name';
import { givenUpAt } from './given-up';
import { receiveBytes } from './receive-bytes';
import { findOrder, type Sender } from './sender';

export type Announced = { batchId: string; name: string; size: number; bundle?: boolean };

type Row = { caseId: string; accountId: string | null; linkId: string | null; orderId: string | null };

/** Makes room for a file and says by which id it is sent. @throws Problem `notFound`, `fileTooLarge`, `caseFull`, `tooMany` */
export async function beginUpload(sender: Sender, announced: Announced) {
  await countTry(['uploadOfSender', nameOf(sender)]);
  if (announced.size > largest(sender, announced)) throw new Problem('fileTooLarge');
  const id = await within(sender, (tx, row) => makeRoom(tx, row, announced));
  if (announced.size === 0) await receiveBytes(holderOf(sender), id, { offset: 0, source: nothing() });
  return id;
}

const nameOf = (sender: Sender) => ('link' in sender ? sender.link.id : (idOf(sender.actor) ?? ''));

function largest(sender: Sender, { bundle }: Announced) {
  if ('orderId' in sender) return uploads.largest.translation;
  return bundle ? uploads.largest.bundle : uploads.largest.file;
}

async function within<T>(sender: Sender, work: (tx: Tx, row: Row) => Promise<T>) {
  if ('link' in sender) return throughLink(sender.link, work);
  if ('orderId' in sender) return forOrder(sender.actor, sender.orderId, work);
  return change(sender.actor, 'record.send', sender.reference, (tx, on) => {
    if (!(open as string[]).includes(on.stage)) throw new Problem('wrongStage');
    return work(tx, { caseId: on.id, accountId: idOf(sender.actor), linkId: null, orderId: null });
  });
}

const throughLink = <T>({ id, caseId }: { id: string; caseId: string }, work: (tx: Tx, row: Row) => Promise<T>) =>
  asActor(theSystem, async (tx) => {
    const done = await work(tx, { caseId, accountId: null, linkId: id, orderId: null });
    await announce(tx, { topic: 'case', caseId });
    return done;
  });

const forOrder = <T>(actor: Actor, orderId: string, work: (tx: Tx, row: Row) => Promise<T>) =>
  asActor(theSystem, async (tx) => {
    const order = await findOrder(tx, actor, orderId);
    if (!order) throw new Problem('notFound');
    const done = await work(tx, { caseId: order.caseId, accountId: idOf(actor), linkId: null, orderId });
    await announce(tx, { topic: 'case', caseId: order.caseId });
    return done;
  });

async function makeRoom(tx: Tx, row: Row, { batchId, name, size, bundle = false }: Announced) {
  const where = { caseId: row.caseId };
  const { _count: files, _sum: sum } = await tx.upload.aggregate({ where, _count: true, _sum: { size: true } });
  const bytes = Number(sum.size ?? 0) + size;
  if (files >= uploads.ofCase.files || bytes > uploads.ofCase.bytes) throw new Problem('caseFull');
  const [id, objectId, createdAt] = [newId(), newId(), now()];
  const { wrappedKey } = newDataKey(objectId);
  await tx.storedObject.create({ data: { id: objectId, caseId: row.caseId, wrappedKey, createdAt } });
  const told = { batchId, name: fileName(name), bundle, size: BigInt(size) };
  await tx.upload.create({ data: { ...row, ...told, id, objectId, createdAt, expiresAt: givenUpAt() } });
  return id;
}

const holderOf = (sender: Sender) =>
  'link' in sender ? { actor: aVisitor, link: sender.link } : { actor: sender.actor, link: null };

async function* nothing(): AsyncGenerator<Uint8Array> {}
