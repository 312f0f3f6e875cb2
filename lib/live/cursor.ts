import { now } from '@/lib/clock';
import { Prisma } from '@/lib/db/generated/client';

/**
 * Until where somebody has heard: a snapshot of PostgreSQL, which says what was committed, and when it was taken. An id
 * would not do: a transaction that took a lower one may commit later.
 */
export type Cursor = { at: number; snapshot: string };

const shape = /^(\d{1,15})\.(\d{1,19}):(\d{1,19}):((?:\d{1,19},)*\d{1,19})?$/;
const longest = 2_000;

export const written = ({ at, snapshot }: Cursor) => `${at}.${snapshot}`;

const rises = (numbers: bigint[]) => numbers.every((number, nth) => nth === 0 || numbers[nth - 1]! < number);

/** A cursor as it comes back from a browser; `null` for what PostgreSQL would not take for a snapshot. */
export function readCursor(text: string | null): Cursor | null {
  const [, at, from, to, underWay] = (text && text.length <= longest && shape.exec(text)) || [];
  if (!text || !at || !from || !to) return null;
  const [xmin, xmax] = [BigInt(from), BigInt(to)];
  const open = underWay ? underWay.split(',').map(BigInt) : [];
  const isSnapshot = xmin > 0n && xmin <= xmax && rises(open) && open.every((xid) => xmin <= xid && xid < xmax);
  return isSnapshot ? { at: Number(at), snapshot: text.slice(at.length + 1) } : null;
}

export const cursorAt = (snapshot: string) => written({ at: now().getTime(), snapshot });

/** Taken before a page reads its rows, so that it hears of whatever changes after. */
export const snapshotNow = Prisma.sql`SELECT pg_current_snapshot()::text AS "snapshot"`;
