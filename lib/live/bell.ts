import type { ask } from '@/lib/db/ask';
import { Prisma } from '@/lib/db/generated/client';
import { report } from '@/lib/report';

export const channel = 'homeward_live';

const pause = 25;

const held = globalThis as { homewardBell?: NodeJS.Timeout };

/** One NOTIFY for whatever this process commits meanwhile: in each transaction it would halve the commits of all. */
export function ringSoon(say: typeof ask) {
  held.homewardBell ??= setTimeout(() => {
    held.homewardBell = undefined;
    say(Prisma.sql`SELECT pg_notify(${channel}, '')`).catch(report); // who listens looks every second all the same
  }, pause).unref();
}
