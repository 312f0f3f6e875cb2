import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { type ScannerState, scannerState } from '@/lib/records/pipeline/scanner';
import { report } from '@/lib/report';
import { StorageFull } from '@/lib/storage/backend';
import { storage } from '@/lib/storage/storage';
import { type MachineState, machineState } from '@/lib/translation/machine-state';

export type Health = {
  database: 'ok' | 'gone';
  storage: 'ok' | 'full' | 'gone';
  scanner: ScannerState;
  /** What becomes of files that no scanner has seen: they wait, or the hospital lets them through. */
  unscanned: 'kept' | 'let through';
  queue: 'ok' | 'late' | 'unknown';
  mail: 'ok' | 'outbox' | 'off' | 'failing' | 'unknown';
  /** The machine that translates; without one people do. */
  translation: MachineState;
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

const mailsOrNone = () =>
  countMails().catch((fault: unknown) => {
    report(fault);
    return null;
  });

/** What the operator's monitor sees. Each part is asked at the same time, so that two which hang are waited for once. */
export async function readHealth(): Promise<Health> {
  const asked = [storageState(), scannerState(), machineState(), mailsOrNone()] as const;
  const [stored, scanner, translation, mails] = await Promise.all(asked);
  const others = { storage: stored, scanner, unscanned: unscanned(), translation } as const;
  if (!mails) return { database: 'gone', ...others, queue: 'unknown', mail: 'unknown' };
  return { database: 'ok', ...others, queue: mails.late > 0 ? 'late' : 'ok', mail: mailState(mails.failed) };
}
