import type { Actor } from '@/lib/access/actor';
import { now } from '@/lib/clock';
import type { RecordKind, RecordState } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import type { Locale } from '@/lib/i18n/locales';
import { assignOrder } from '@/lib/records/orders/assign-order';
import { deliverOrder } from '@/lib/records/orders/deliver-order';
import { orderTranslation } from '@/lib/records/orders/order-translation';
import { newDataKey } from '@/lib/storage/data-keys';
import { db } from './database';

type On = { id: string; reference: string; accountId: string; coordinator: Actor };
type Known = { state?: RecordState; recordId?: string; orderId?: string; accountId?: string };

/** A file as the pipeline leaves it, with an object of its own. */
export async function aFileOf(caseId: string, { state = 'ready', recordId, orderId, accountId }: Known = {}) {
  const [id, objectId, uploadId, at] = [newId(), newId(), newId(), now()];
  const whole = { caseId, createdAt: at };
  const sent = { accountId: accountId ?? null, orderId: orderId ?? null, batchId: newId(), name: 'page.pdf', size: 9n };
  const sealed = { wrappedKey: newDataKey(objectId).wrappedKey };
  await db().storedObject.create({ data: { ...whole, id: objectId, ...sealed, size: 9n, storedAt: at } });
  await db().upload.create({ data: { ...whole, ...sent, id: uploadId, objectId, expiresAt: at, completedAt: at } });
  const file = { recordId: recordId ?? null, uploadId, objectId, name: 'page.pdf', size: 9n, state };
  await db().recordFile.create({ data: { ...whole, ...file, id } });
  return id;
}

/** A paper of two pages that the patient sent. */
export async function aRecordOf(on: Pick<On, 'id' | 'accountId'>, kind: RecordKind = 'document') {
  const id = newId();
  await db().record.create({ data: { id, caseId: on.id, kind, receivedAt: now() } });
  const files = [];
  for (const _ of [1, 2]) files.push(await aFileOf(on.id, { recordId: id, accountId: on.accountId }));
  return { id, files };
}

export const versionOf = async (id: string) =>
  (await db().translationOrder.findUniqueOrThrow({ where: { id } })).version;

/** An order of a fresh record, Russian into English if nothing else is told. */
export async function anOrder(on: On, from: Locale = 'ru', to: Locale = 'en') {
  const record = await aRecordOf(on);
  const id = await orderTranslation(on.coordinator, on.reference, {
    recordId: record.id,
    fromLanguage: from,
    language: to,
  });
  return { id, record };
}

/** The same, in the hand of this translator. */
export async function anAssignedOrder(on: On, translator: { id: string }) {
  const order = await anOrder(on);
  await assignOrder(on.coordinator, on.reference, { orderId: order.id, translatorId: translator.id, version: 0 });
  return order;
}

/** What the translator sent for it, handed in. */
export async function handIn(on: On, orderId: string, translator: Actor & { id: string }) {
  const file = await aFileOf(on.id, { orderId, accountId: translator.id });
  await deliverOrder(translator, orderId, { version: await versionOf(orderId), files: [file] });
  return file;
}
