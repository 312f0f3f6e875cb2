import type { Prisma } from '@/lib/db/generated/client';
import type { NoticeChannel } from '@/lib/db/generated/enums';
import { env } from '@/lib/env';
import { afterQuietHours, type QuietHours } from './quiet-hours';

/** What must be known of an account to reach it. */
export const reachable = {
  id: true,
  kind: true,
  email: true,
  phone: true,
  locale: true,
  timeZone: true,
  noticePreference: true,
  pushSubscriptions: true,
} satisfies Prisma.AccountSelect;

export type Reachable = Prisma.AccountGetPayload<{ select: typeof reachable }>;

export const pushIsOn = () => Boolean(env.VAPID_PUBLIC_KEY && env.VAPID_PRIVATE_KEY && env.VAPID_SUBJECT);

export const providerHas = (channel: 'sms' | 'whatsapp') =>
  Boolean(env.NOTICE_WEBHOOK_URL && env.NOTICE_WEBHOOK_SECRET) && env.NOTICE_WEBHOOK_CHANNELS.includes(channel);

type Addresses = Pick<Reachable, 'email' | 'phone'>;

/** Whether this channel can be offered to somebody with these addresses; push is offered to everybody with a browser. */
export const isOffered = ({ email, phone }: Addresses, channel: NoticeChannel) =>
  ({
    mail: Boolean(email),
    push: pushIsOn(),
    sms: Boolean(phone) && providerHas('sms'),
    whatsapp: Boolean(phone) && providerHas('whatsapp'),
  })[channel];

const leadsThere = (to: Reachable, channel: NoticeChannel) =>
  isOffered(to, channel) && (channel !== 'push' || to.pushSubscriptions.length > 0);

/** The chosen channels that lead anywhere; where none does, mail or else a text message. None at all: we call. */
export function channelsOf(to: Reachable, { urgent }: { urgent?: boolean } = {}): NoticeChannel[] {
  const chosen = (to.noticePreference?.channels ?? []).filter((channel) => leadsThere(to, channel));
  const safe = (['mail', 'sms'] as const).filter((channel) => leadsThere(to, channel)).slice(0, 1);
  if (chosen.length === 0) return safe;
  return urgent ? [...new Set([...chosen, ...safe])] : chosen;
}

export const night: QuietHours = { from: 22 * 60, until: 7 * 60 };

/** What rings is quiet at night until somebody chooses otherwise; a mail waits in its box. */
function quietOf({ noticePreference: own }: Reachable, channel: NoticeChannel) {
  if (!own || own.channels.length === 0) return channel === 'mail' ? null : night;
  const { quietFrom, quietUntil } = own;
  return quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil };
}

/** When this may reach its reader: now, or at the end of their quiet hours. */
export const whenFree = (to: Reachable, channel: NoticeChannel, at: Date) =>
  afterQuietHours(at, to.timeZone, quietOf(to, channel));
