import { randomUUID } from 'node:crypto';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { newId } from '@/lib/db/id';
import { issueLink } from '@/lib/records/links/issue-link';
import { beginUpload } from '@/lib/records/uploads/begin-upload';
import { receiveBytes } from '@/lib/records/uploads/receive-bytes';
import type { Holder, Sender } from '@/lib/records/uploads/sender';
import { tokenOfLink } from '@/lib/secrets';
import { aCaseOf, aPerson } from './accounts';
import { aTranslator } from './conversation';
import { db } from './database';
import { partsOf } from './storage';

/** A mother and the case of her son, for which she may act. */
export async function aMotherWithCase() {
  const account = await aPerson();
  const { id, reference, patientId } = await aCaseOf(account);
  await db().capacity.updateMany({ where: { patientId }, data: { confirmedAt: new Date() } });
  const actor: Actor = { kind: 'person', id: account.id, follows: [] };
  const holder: Holder = { actor, link: null };
  const sender: Sender = { actor, reference };
  return { id, reference, actor, holder, sender };
}

type Mother = Awaited<ReturnType<typeof aMotherWithCase>>;

/** A link into her son's case, as a hospital holds it. */
export async function aLinkInto({ id: caseId, actor }: Pick<Mother, 'id' | 'actor'>) {
  const link = await asActor(actor, (tx) =>
    issueLink(tx, actor, caseId, { purpose: 'hospital', codes: [], locale: 'ru' }),
  );
  const holder: Holder = { actor: aVisitor, link };
  return { id: link.id, token: tokenOfLink(link.id), holder, sender: { link } as Sender };
}

/** A translation that a translator has been asked for. */
export async function anOrderIn({ id: caseId, actor }: Pick<Mother, 'id' | 'actor'>) {
  const [translator, at] = [await aTranslator(['ar', 'en']), new Date()];
  const record = await db().record.create({ data: { id: newId(), caseId, kind: 'document', receivedAt: at } });
  const order = await db().translationOrder.create({
    data: {
      id: newId(),
      caseId,
      recordId: record.id,
      fromLanguage: 'ar',
      language: 'en',
      state: 'assigned',
      dueAt: at,
      createdAt: at,
      orderedById: 'id' in actor ? actor.id : '',
      translatorId: translator.id,
    },
  });
  const who: Actor = translator;
  return {
    id: order.id,
    holder: { actor: who, link: null } as Holder,
    sender: { actor: who, orderId: order.id } as Sender,
  };
}

export const announced = (size: number, name = 'MRI/IM000001.dcm') => ({ batchId: randomUUID(), name, size });

/** Sends all of it in parts of this length. */
export async function sendAll(holder: Holder, id: string, bytes: Buffer, length = bytes.length) {
  for (let at = 0; at < bytes.length; at += length)
    await receiveBytes(holder, id, { offset: at, source: partsOf(bytes.subarray(at, at + length)) });
}

export async function aFinishedUpload({ sender, holder }: Pick<Mother, 'sender' | 'holder'>, bytes: Buffer) {
  const id = await beginUpload(sender, announced(bytes.length));
  await sendAll(holder, id, bytes);
  return id;
}

export const uploadRow = (id: string) => db().upload.findUniqueOrThrow({ where: { id }, include: { object: true } });
