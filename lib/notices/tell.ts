import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { enqueue } from '@/lib/jobs/queue';
import type { EventCode } from './events';
import { spreadNews } from './spread';

/** `to` names colleagues where the event itself does not say whose work it is. */
type News = { event: EventCode; dueAt?: Date; to?: { id: string }[] };

/**
 * Says that something happened to a case. Who hears of it, in which language, by which way and when follows from rows, which
 * the worker reads: whoever acts here need not see them.
 */
export const tell = (tx: Tx, on: { id: string }, { event, dueAt, to }: News) =>
  enqueue(tx, spreadNews, {
    newsId: newId(),
    caseId: on.id,
    event,
    to: to?.map(({ id }) => id),
    promised: dueAt?.toISOString(),
    at: now().toISOString(),
  });
