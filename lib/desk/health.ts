import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { type ScannerState, scannerState } from '@/lib/records/pipeline/scanner';
import { report } from '@/lib/report';
import { StorageFull } from '@/lib/storage/backend';
import { storage } from '@/lib/storage/storage';

export type Health = {
  database: 'ok' | 'gone';
  storage: 'ok' | 'full' | 'gone';
  scanner: ScannerState;
  /** What becomes of files that no scanner has seen: they wait, or the hospital lets them through. */
  unscanned: 'kept' | 'let through';
  queue: 'ok' | 'late' | 'unknown';
  mail: 'ok' | 'outbox' | 'off' | 'failing' | 'unknown';
};

const lateAfter = 5 * 60_000;

const countMails = () =>
  asActor(theSystem, async (tx) => {
    const since = new Date(now().getTime() - lateAfter);
    const late = await tx.mail.count({ where: { state: 'queued', createdAt: { lt: since } } });
    const failed = await tx.mail.count({
      where: { state: 'failed', sentAt: { gt: new Date(now().getTime() - 24 * 3_600_000) } },
    });
    return { late, failed };
  });

/** Without a mail server a demonstration keeps its mails; elsewhere they wait for one. */
function mailState(failed: number): Health['mail'] {
  if (!env.SMTP_URL) return env.DEMO ? 'outbox' : 'off';
  return failed > 0 ? 'failing' : 'ok';
}

const unscanned = () => (env.SCAN === 'off' ? 'let through' : 'kept');

const storageState = () =>
  storage()
    .check()
    .then(() => 'ok' as const)
    .catch((fault: unknown) => {
      report(fault);
      return fault instanceof StorageFull ? ('full' as const) : ('gone' as const);
    });

/** What the operator's monitor sees. */
export async function readHealth(): Promise<Health> {
  const [stored, scanner] = await Promise.all([storageState(), scannerState()]);
  const files = { storage: stored, scanner, unscanned: unscanned() } as const;
  try {
    const { late, failed } = await countMails();
    return { database: 'ok', ...files, queue: late > 0 ? 'late' : 'ok', mail: mailState(failed) };
  } catch (fault) {
    report(fault);
    return { database: 'gone', ...files, queue: 'unknown', mail: 'unknown' };
  }
}
