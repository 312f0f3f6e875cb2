import { z } from 'zod';
import { NoticeChannel } from '@/lib/db/generated/enums';
import { because, oneOf, someOf } from '@/lib/forms/fields';
import { locales } from '@/lib/i18n/locales';
import { isTimeZone } from '@/lib/people/time-zones';
import { stoppableFor } from './events';

/** Every half hour of a day, as a clock says it. */
export const halfHours = Array.from({ length: 48 }, (_, at) => {
  const [hour, minute] = [Math.floor(at / 2), (at % 2) * 30];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
});

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

export const clockOf = (minutes: number) => halfHours[minutes / 30];

const typed = {
  channels: someOf(...Object.values(NoticeChannel)).refine((chosen) => chosen.length > 0, because('required')),
  language: oneOf(...locales),
  timeZone: z.string(because('required')).refine(isTimeZone, because('timeZone')),
  quiet: oneOf('none', 'hours'),
  quietFrom: z.string().optional(),
  quietUntil: z.string().optional(),
};

type Typed = z.output<z.ZodObject<typeof typed>>;

function checkHours({ quiet, quietFrom, quietUntil }: Typed, context: z.RefinementCtx) {
  if (quiet === 'none') return;
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (!halfHours.includes(quietFrom ?? '')) wrong('quietFrom', because('required'));
  if (!halfHours.includes(quietUntil ?? '')) wrong('quietUntil', because('required'));
  else if (quietFrom === quietUntil) wrong('quietUntil', because('timesDiffer'));
}

const inMinutes = (is: boolean, clock = '') => (is ? minutesOf(clock) : null);

/** How somebody wants to be told. What is not ticked is stopped. */
export const preferencesOf = (kind: 'person' | 'staff') =>
  z
    .object({ ...typed, news: someOf(...stoppableFor(kind)) })
    .superRefine(checkHours)
    .transform(({ channels, language, timeZone, quiet, quietFrom, quietUntil, news }) => ({
      channels,
      language,
      timeZone,
      quietFrom: inMinutes(quiet === 'hours', quietFrom),
      quietUntil: inMinutes(quiet === 'hours', quietUntil),
      stopped: stoppableFor(kind).filter((event) => !(news as string[]).includes(event)),
    }));

export type Preferences = z.output<ReturnType<typeof preferencesOf>>;

const base64url = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[\w-]+$/);

/** What a browser says of itself when it agreed to be told (RFC 8030, RFC 8291). */
export const subscribing = z.object({
  endpoint: z.url().max(1000),
  p256dh: base64url(100),
  auth: base64url(50),
});

export const unsubscribing = subscribing.pick({ endpoint: true });
