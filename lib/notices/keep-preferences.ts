import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { isOffered } from './reach';
import type { Preferences } from './schema';

/** One's own account and no other; a channel that is not offered is not chosen. */
export const keepPreferences = (actor: Actor, { language, timeZone, ...chosen }: Preferences) =>
  asActor(actor, async (tx) => {
    if (!('id' in actor)) throw new Problem('signInAgain');
    const { id } = actor;
    const data = { locale: language, timeZone };
    const addresses = await tx.account.update({ where: { id }, data, select: { email: true, phone: true } });
    const channels = chosen.channels.filter((channel) => isOffered(addresses, channel));
    const row = { ...chosen, channels, changedAt: now() };
    await tx.noticePreference.upsert({ where: { accountId: id }, create: { accountId: id, ...row }, update: row });
    await record(tx, actor, 'notices.chosen', { channels, stopped: chosen.stopped });
  });
