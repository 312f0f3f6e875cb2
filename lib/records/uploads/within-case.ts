import { type Actor, aVisitor, idOf, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { look } from '@/lib/access/change';
import { countTry } from '@/lib/access/limits';
import { open } from '@/lib/care-journey/stages';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { uploads } from '@/lib/hospital/uploads';
import { livesStill } from '@/lib/records/links/find-link';
import { findOrder, type Sender } from './sender';

/** What the row of an upload says of who sends it, and where to. */
export type From = { caseId: string; accountId: string | null; linkId: string | null; orderId: string | null };
type Work<T> = (tx: Tx, from: From) => Promise<T>;

/**
 * One transaction in the case into which this sender may send. It tells no open page: of what is on its way nobody has to
 * hear, or a folder of a thousand files would keep all pages busy.
 * @throws Problem `notFound`, `notAllowed`, `wrongStage`
 */
export async function withinCase<T>(sender: Sender, work: Work<T>) {
  if ('link' in sender) return inItsCase((tx) => fromLink(tx, sender.link), work);
  if ('orderId' in sender) return inItsCase((tx) => fromOrder(tx, sender), work);
  return look(sender.actor, 'record.send', sender.reference, (tx, on) => {
    if (!(open as string[]).includes(on.stage)) throw new Problem('wrongStage');
    return work(tx, { ...nobody, caseId: on.id, accountId: idOf(sender.actor) });
  });
}

const nobody = { accountId: null, linkId: null, orderId: null };

const inItsCase = <T>(find: (tx: Tx) => Promise<From>, work: Work<T>) =>
  asActor(theSystem, async (tx) => work(tx, await find(tx)));

/** A link that was found a while ago may have been revoked since. */
async function fromLink(tx: Tx, { id, caseId }: { id: string; caseId: string }): Promise<From> {
  if (!(await livesStill(tx, id))) throw new Problem('notFound');
  return { ...nobody, caseId, linkId: id };
}

async function fromOrder(tx: Tx, { actor, orderId }: { actor: Actor; orderId: string }): Promise<From> {
  const order = await findOrder(tx, actor, orderId);
  if (!order) throw new Problem('notFound');
  return { ...nobody, caseId: order.caseId, accountId: idOf(actor), orderId };
}

/** Counted before anything else is asked. @throws Problem `tooMany` */
export const countSending = (sender: Sender) =>
  countTry(['uploadOfSender', 'link' in sender ? sender.link.id : (idOf(sender.actor) ?? '')]);

/** @throws Problem `caseFull` */
export async function refuseWhereFull(tx: Tx, caseId: string, size: number) {
  const { _count: files, _sum: sum } = await tx.upload.aggregate({
    where: { caseId },
    _count: true,
    _sum: { size: true },
  });
  const bytes = Number(sum.size ?? 0) + size;
  if (files >= uploads.ofCase.files || bytes > uploads.ofCase.bytes) throw new Problem('caseFull');
}

export const holderOf = (sender: Sender) =>
  'link' in sender ? { actor: aVisitor, link: sender.link } : { actor: sender.actor, link: null };
