import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { env } from '@/lib/env';
import { hearersOf } from './audience';
import { about, type EventCode, eventCodes } from './events';
import { reachable, whenFree } from './reach';

export const findNotice = (tx: Tx, id: string) =>
  tx.notice.findUnique({
    where: { id },
    include: { account: { select: reachable }, case: { select: { reference: true } } },
  });

export type FoundNotice = NonNullable<Awaited<ReturnType<typeof findNotice>>>;

const isUrgent = ({ event }: { event: string }) => Boolean(about(event as EventCode).urgent);

/** They leave by themselves, under a subject that says so: other news must not take them along. */
const urgentOnes = eventCodes.filter((event) => about(event).urgent);

const latest = (one: Date, other: Date) => (one > other ? one : other);

/** When it may leave by the quiet hours as they are now: they may have been chosen after it was written. */
export const dueNow = (notice: FoundNotice) =>
  isUrgent(notice) ? now() : whenFree(notice.account, notice.channel, latest(notice.dueAt, now()));

/** Everything for this reader about this case by this channel that is due within minutes; of two who gather one gets it. */
function claim(tx: Tx, notice: FoundNotice) {
  const { id, accountId, caseId, channel } = notice;
  const soon = new Date(now().getTime() + env.NOTICE_GATHER_SECONDS * 1000);
  const others = { accountId, caseId, channel, dueAt: { lte: soon }, event: { notIn: urgentOnes } };
  return tx.notice.updateManyAndReturn({
    where: { state: 'waiting', ...(isUrgent(notice) ? { id } : others) },
    data: { state: 'sending', bundleId: newId() },
  });
}

/** Of these events the ones that their reader still hears of: nobody who was held, revoked or had enough is told. */
async function stillHeard(tx: Tx, { accountId, caseId }: FoundNotice, events: Set<string>) {
  const heard = new Set<string>();
  for (const event of events) {
    if (about(event as EventCode).urgent) heard.add(event); // a shift that ended meanwhile is no reason for silence
    const hearers = await hearersOf(tx, caseId, event as EventCode, [accountId]);
    if (hearers.some(({ id }) => id === accountId)) heard.add(event);
  }
  return heard;
}

/** What leaves as one notice, oldest first. */
export async function gather(tx: Tx, notice: FoundNotice) {
  if (notice.state === 'sending')
    return tx.notice.findMany({ where: { bundleId: notice.bundleId, state: 'sending' }, orderBy: { id: 'asc' } });
  const claimed = await claim(tx, notice);
  const heard = await stillHeard(tx, notice, new Set(claimed.map(({ event }) => event)));
  const dropped = claimed.filter(({ event }) => !heard.has(event)).map(({ id }) => id);
  await tx.notice.updateMany({ where: { id: { in: dropped } }, data: { state: 'withdrawn' } });
  return claimed.filter(({ id }) => !dropped.includes(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export type Gathered = Awaited<ReturnType<typeof gather>>;
