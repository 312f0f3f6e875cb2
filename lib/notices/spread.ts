import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { env } from '@/lib/env';
import { defineJob } from '@/lib/jobs/define-job';
import { enqueue } from '@/lib/jobs/queue';
import { firstToHear, hearersOf } from './audience';
import { about, type EventCode, eventCodes } from './events';
import { channelsOf, type Reachable, whenFree } from './reach';
import { sendNotice } from './send';

const news = z.object({
  newsId: z.uuid(),
  caseId: z.uuid(),
  event: z.enum(eventCodes as [EventCode, ...EventCode[]]),
  to: z.array(z.uuid()).optional(),
  promised: z.iso.datetime().optional(),
  at: z.iso.datetime(),
});

type News = z.output<typeof news>;

const headStart = 24 * 3_600_000;

/** The delay of everybody who was not named to hear difficult news first; nobody's where none of the named can be told. */
async function delays(tx: Tx, { caseId, event }: News, hearers: Reachable[]) {
  const first = about(event).difficult ? await firstToHear(tx, caseId) : new Set<string>();
  const isKnown = hearers.some(({ id }) => first.has(id));
  return ({ id }: Reachable) => (isKnown && !first.has(id) ? headStart : env.NOTICE_GATHER_SECONDS * 1000);
}

function rowsFor(to: Reachable, { newsId, caseId, event, promised, at }: News, delay: number) {
  const { urgent } = about(event);
  const createdAt = now();
  const earliest = new Date(Math.max(createdAt.getTime(), new Date(at).getTime() + delay));
  return channelsOf(to, { urgent }).map((channel) => ({
    id: newId(),
    newsId,
    accountId: to.id,
    caseId,
    event,
    channel,
    state: 'waiting' as const,
    promised,
    createdAt,
    dueAt: urgent ? createdAt : whenFree(to, channel, earliest),
  }));
}

/** Done twice, because a worker was killed, it leaves each reader one notice a channel. */
export const spreadNews = defineJob({
  name: 'notices.spread',
  payload: news,
  run: (told) =>
    asActor(theSystem, async (tx) => {
      const hearers = await hearersOf(tx, told.caseId, told.event, told.to);
      const delay = await delays(tx, told, hearers);
      const data = hearers.flatMap((to) => rowsFor(to, told, delay(to)));
      const written = await tx.notice.createManyAndReturn({ data, skipDuplicates: true });
      for (const { id, dueAt } of written) await enqueue(tx, sendNotice, { noticeId: id }, dueAt);
    }),
});
