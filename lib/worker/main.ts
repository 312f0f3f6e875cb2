import { PgBoss } from 'pg-boss';
import { appUrl } from '@/lib/db/url';
import { checkEnv } from '@/lib/env';
import { hospital } from '@/lib/hospital/profile';
import { report } from '@/lib/report';
import { jobs } from './jobs';
import { runJob } from './run-job';

/** How soon it is seen that a worker was killed. */
const soon = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 };

const boss = new PgBoss({
  connectionString: appUrl(),
  max: 4,
  migrate: false,
  clockMonitorIntervalSeconds: 600,
  ...soon,
});
boss.on('error', report);

async function begin() {
  await boss.start();
  for (const job of jobs) {
    if (job.every) await boss.schedule(job.name, job.every, {}, { tz: hospital.timeZone });
    await boss.work(
      job.name,
      {
        includeMetadata: true,
        perJobResults: true,
        pollingIntervalSeconds: 0.5,
        batchSize: job.atOnce ? 1 : 10,
        localConcurrency: job.atOnce ?? 1,
      },
      (batch) => Promise.all(batch.map((due) => runJob(job, due))),
    );
  }
  process.stdout.write('The worker is ready.\n');
}

/** The database may come later than the worker, or go and come back. */
async function beginWhenPossible(): Promise<void> {
  try {
    await begin();
  } catch (fault) {
    report(fault);
    setTimeout(() => void beginWhenPossible(), 2_000);
  }
}

async function end() {
  await boss.stop({ graceful: true, timeout: 10_000 });
  process.exit(0);
}

function refuseWrongSettings() {
  try {
    checkEnv();
  } catch (wrong) {
    process.stderr.write(`${(wrong as Error).message}\n`);
    process.exit(1);
  }
}

refuseWrongSettings();
process.on('SIGTERM', () => void end());
process.on('SIGINT', () => void end());
void beginWhenPossible();
