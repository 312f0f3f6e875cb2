import { type Actor, idOf, theSystem } from '@/lib/access/actor';
import { sightOf } from '@/lib/access/find-case';
import { may } from '@/lib/access/permissions';
import type { OrderState } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';

type Link = { id: string; caseId: string };

/** Who begins to send, and where to: an account into a case, whoever holds a link, a translator for an order. */
export type Sender = { actor: Actor; reference: string } | { link: Link } | { actor: Actor; orderId: string };

/** Who goes on: what a browser holds, whatever it began with. */
export type Holder = { actor: Actor; link: Link | null };

const isTranslator = (actor: Actor) => actor.kind === 'staff' && actor.role === 'translator';

/** Holders of links and translators see no case: what they may is asked here, and the system looks. */
export const eyesOf = ({ actor, link }: Holder) => (link || isTranslator(actor) ? theSystem : actor);

/** An order waits for its translator's file. */
const waits: OrderState[] = ['assigned', 'returned'];

/** The order, where it is this translator's and waits for a file. */
export const findOrder = (tx: Tx, actor: Actor, id: string) =>
  tx.translationOrder.findFirst({
    where: { id, translatorId: idOf(actor) ?? id, state: { in: waits } },
    select: { id: true, caseId: true },
  });

type Begun = { caseId: string; accountId: string | null; linkId: string | null; orderId: string | null };

/** Whether it is still theirs to go on with: asked at every request. */
export async function isTheirs(tx: Tx, { actor, link }: Holder, upload: Begun) {
  if (upload.linkId !== null) return link?.id === upload.linkId;
  if (upload.accountId === null || upload.accountId !== idOf(actor)) return false;
  if (upload.orderId !== null) return (await findOrder(tx, actor, upload.orderId)) !== null;
  const on = (await sightOf(tx, [upload.caseId])).get(upload.caseId);
  return on !== undefined && may(actor, 'record.send', on);
}
