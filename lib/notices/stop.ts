import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { readSignedId } from '@/lib/secrets';
import { type EventCode, stoppedBy } from './events';

/** What the notice with this token tells of, as far as it may be stopped. @throws Problem `notFound` */
async function toldOf(tx: Tx, token: string) {
  const bundleId = readSignedId('stop', token);
  const told = bundleId ? await tx.notice.findMany({ where: { bundleId }, orderBy: { id: 'asc' } }) : [];
  const choices = told.map(({ event }) => stoppedBy(event as EventCode));
  const events = [...new Set(choices)].filter((choice) => choice !== null);
  if (events.length === 0) throw new Problem('notFound');
  const { accountId } = told[0]!;
  const kept = await tx.noticePreference.findUnique({ where: { accountId }, select: { stopped: true } });
  return { accountId, events, open: events.filter((event) => !kept?.stopped.includes(event)) };
}

/** What the page of this link shows: which news it stops, and whether it has. */
export const readStop = (token: string) =>
  asActor(theSystem, async (tx) => {
    const { events, open } = await toldOf(tx, token);
    return { events, isStopped: open.length === 0 };
  });

const add = (tx: Tx, accountId: string, events: EventCode[]) => tx.$executeRaw`
  INSERT INTO "NoticePreference" ("accountId", "channels", "stopped", "changedAt") VALUES (${accountId}::uuid, '{}', ${events}, ${now()})
  ON CONFLICT ("accountId") DO UPDATE SET
    "stopped" = ARRAY(SELECT DISTINCT unnest("NoticePreference"."stopped" || EXCLUDED."stopped")),
    "changedAt" = EXCLUDED."changedAt"`;

/**
 * Whoever holds the mail stops what it tells of, without signing in. The token can do nothing else, so using it again,
 * or by somebody to whom the mail was passed on, costs no more than a notice. @throws Problem `notFound`
 */
export const stopNotices = (token: string) =>
  asActor(theSystem, async (tx) => {
    const { accountId, events, open } = await toldOf(tx, token);
    if (open.length === 0) return;
    await add(tx, accountId, events);
    await record(tx, theSystem, 'notices.stopped', { accountId, events: open });
  });
