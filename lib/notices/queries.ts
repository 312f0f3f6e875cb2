import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { NoticeChannel } from '@/lib/db/generated/enums';
import { env } from '@/lib/env';
import { Problem } from '@/lib/errors';
import { isOffered } from './reach';

/** How this account is told, and what it can choose from. */
export const readPreferences = (actor: Actor) =>
  asActor(actor, async (tx) => {
    if (!('id' in actor)) throw new Problem('signInAgain');
    const { noticePreference: own, ...account } = await tx.account.findUniqueOrThrow({
      where: { id: actor.id },
      select: {
        kind: true,
        email: true,
        phone: true,
        locale: true,
        timeZone: true,
        country: true,
        noticePreference: true,
      },
    });
    const offered = Object.values(NoticeChannel).filter((channel) => isOffered(account, channel));
    const chosen = own?.channels.length ? own.channels : offered.filter((channel) => channel !== 'push').slice(0, 1);
    const { kind, locale, timeZone, country } = account;
    const quiet = { from: own?.quietFrom ?? null, until: own?.quietUntil ?? null };
    return { kind, locale, timeZone, country, offered, chosen, quiet, stopped: own?.stopped ?? [] };
  });

export type ReadPreferences = Awaited<ReturnType<typeof readPreferences>>;

/** With what a browser subscribes; none where push is off. */
export const pushKey = () => env.VAPID_PUBLIC_KEY;
