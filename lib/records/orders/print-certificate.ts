import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { look } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/tx';
import { makePdf } from '@/lib/documents/make-pdf';
import { Problem } from '@/lib/errors';
import { composeCertificate, numberOf } from './compose-certificate';

/** To which case an order belongs, for `look` to find out whether this reader may see it. */
async function referenceOf(id: string) {
  const found = await asActor(theSystem, (tx) =>
    tx.translationOrder.findUnique({ where: { id }, select: { case: { select: { reference: true } } } }),
  );
  if (!found) throw new Problem('notFound');
  return found.case.reference;
}

const named = { select: { writtenName: true } } as const;
const hashed = { name: true, object: { select: { sha256: true } } } as const;

const filesOf = (tx: Tx, recordId: string) =>
  tx.recordFile.findMany({
    where: { recordId, state: 'ready' },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 20,
    select: hashed,
  });

export async function certifiedOrder(tx: Tx, caseId: string, reference: string, id: string) {
  const found = await tx.translationOrder.findFirst({
    where: { id, caseId, state: 'certified' },
    include: {
      translator: named,
      reviewedBy: named,
      files: { orderBy: { position: 'asc' }, select: { file: { select: hashed } } },
    },
  });
  if (!found?.certifiedAt) throw new Problem('notFound');
  const { files, certifiedAt, ...order } = found;
  return {
    order: { ...order, certifiedAt, reference },
    original: await filesOf(tx, order.recordId),
    translation: files.map(({ file }) => file),
  };
}

export type Certified = Awaited<ReturnType<typeof certifiedOrder>>;

/** The certificate of a translation as a PDF, for whoever may read the record; each time is in the trail. */
export async function printCertificate(actor: Actor, id: string) {
  const reference = await referenceOf(id);
  const certified = await look(actor, 'record.read', reference, async (tx, on) => {
    const found = await certifiedOrder(tx, on.id, on.reference, id);
    await record(tx, actor, 'certificate.printed', { caseId: on.id, orderId: id });
    return found;
  });
  return { number: numberOf(certified.order), bytes: makePdf(await composeCertificate(certified)) };
}
