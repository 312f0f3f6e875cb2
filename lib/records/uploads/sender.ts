import { type Actor, idOf, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { may } from '@/lib/access/permissions';
import { open } from '@/lib/care-journey/stages';
import type { Tx } from '@/lib/db/tx';
import { ordersInHand } from '@/lib/records/orders/own-orders';

type Link = { id: string; caseId: string };

/** Who begins to send, and where to: an account into a case, whoever holds a link, a translator for an order. */
export type Sender = { actor: Actor; reference: string } | { link: Link } | { actor: Actor; orderId: string };

/** Who goes on: what a browser holds, whatever it began with. */
export type Holder = { actor: Actor; link: Link | null };

const isTranslator = (actor: Actor) => actor.kind === 'staff' && actor.role === 'translator';

/** Holders of links and translators see no case: what they may is asked here, and the system looks. */
export const eyesOf = ({ actor, link }: Holder) => (link || isTranslator(actor) ? theSystem : actor);

/** The order, where it is in the hand of this translator and its case goes on. */
export async function findOrder(tx: Tx, actor: Actor, id: string) {
  if (!isTranslator(actor)) return null;
  const goesOn = { id, case: { stage: { in: open } } };
  return tx.translationOrder.findFirst({
    where: { AND: [goesOn, await ordersInHand(tx, actor)] },
    select: { id: true, caseId: true },
  });
}

type Begun = {
  caseId: string;
  actsFor: string[];
  accountId: string | null;
  linkId: string | null;
  orderId: string | null;
};

/** Whether it is still theirs to go on with: asked at every request. */
export async function isTheirs({ actor, link }: Holder, upload: Begun) {
  if (upload.linkId !== null) return link?.id === upload.linkId;
  if (upload.accountId === null || upload.accountId !== idOf(actor)) return false;
  const { orderId } = upload;
  if (orderId !== null) return (await asActor(theSystem, (tx) => findOrder(tx, actor, orderId))) !== null;
  return may(actor, 'record.send', { id: upload.caseId, actsFor: upload.actsFor });
}
