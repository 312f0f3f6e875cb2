import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { newId } from '@/lib/db/id';
import type { Locale } from '@/lib/i18n/locales';
import { certifyOrder } from '@/lib/records/orders/certify-order';
import { deliverOrder } from '@/lib/records/orders/deliver-order';
import { orderTranslation } from '@/lib/records/orders/order-translation';
import { returnOrder } from '@/lib/records/orders/return-order';
import { takeOrder } from '@/lib/records/orders/take-order';
import { readUpload } from '@/lib/records/pipeline/read-upload';
import { sendFile } from '@/lib/records/uploads/send-file';
import { aPdf } from './make-papers';
import { type Side, sideOf, whole } from './send-records';

type Cast = { coordinator: Actor; translator: Actor };

/** The record of this file; none where no scanner has let it in. */
const recordOf = ({ caseId }: Side, name: string) =>
  asActor(theSystem, async (tx) => {
    const file = await tx.recordFile.findFirst({ where: { caseId, name, state: 'ready' }, select: { recordId: true } });
    return file?.recordId;
  });

/** A file of the translation, sent and read as the worker reads it. */
async function send(translator: Actor, orderId: string, title: string) {
  const bytes = aPdf([title, '', 'Translated for the demonstration.', 'All people in it are invented.']);
  const named = { batchId: newId(), name: `${title}.pdf`, bytes: whole(bytes) };
  const uploadId = await sendFile({ actor: translator, orderId }, named);
  await readUpload(uploadId);
  return asActor(theSystem, async (tx) => (await tx.recordFile.findFirstOrThrow({ where: { uploadId } })).id);
}

type Goes = 'ordered' | 'taken' | 'delivered' | 'returned' | 'certified';
type Order = { side: Side; file: string; from: Locale; title: string; goes: Goes };

/** One order, as far on its way as it goes. */
async function order({ coordinator, translator }: Cast, { side, file, from, title, goes }: Order) {
  const recordId = await recordOf(side, file);
  if (!recordId) return;
  const id = await orderTranslation(coordinator, side.reference, { recordId, fromLanguage: from, language: 'en' });
  if (goes === 'ordered') return;
  await takeOrder(translator, id, { version: 0 });
  if (goes === 'taken') return;
  await deliverOrder(translator, id, { version: 1, files: [await send(translator, id, title)] });
  const which = { id, reference: side.reference };
  const remark = 'The reference ranges of the laboratory are missing.';
  if (goes === 'returned') await returnOrder(coordinator, which, { version: 2, remark });
  const statement = 'Read against the original with the interpreter on duty.';
  if (goes === 'certified') await certifyOrder(coordinator, which, { version: 2, compared: 'yes', statement });
}

/** Certified translations in each state that they can be in, by the same verbs as everybody's. */
export async function orderTranslations(coordinator: Actor, translator: Actor) {
  const [aigul, eusebio] = [await sideOf('aigul'), await sideOf('eusebio')];
  const orders: Order[] = [
    { side: aigul, file: 'gistologiya.pdf', from: 'ru', title: 'Histology in English', goes: 'certified' },
    { side: aigul, file: 'vypiska.pdf', from: 'ru', title: 'Summary in English', goes: 'delivered' },
    { side: aigul, file: 'lekarstva.pdf', from: 'kk', title: 'Medicines in English', goes: 'taken' },
    { side: aigul, file: 'oak.pdf', from: 'ru', title: 'Blood count in English', goes: 'ordered' },
    { side: eusebio, file: 'analisis-2025.pdf', from: 'es', title: 'Blood tests in English', goes: 'returned' },
  ];
  for (const one of orders) await order({ coordinator, translator }, one);
}
