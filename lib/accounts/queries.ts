import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';

/** The reader's own zone and language. */
export const readOwnSettings = (actor: Actor) =>
  asActor(actor, (tx) =>
    tx.account.findUniqueOrThrow({
      where: { id: idOf(actor) ?? undefined },
      select: { timeZone: true, locale: true, writtenName: true },
    }),
  );
