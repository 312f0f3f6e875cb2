import type { JobWithMetadata } from 'pg-boss';
import type { Job } from '@/lib/jobs/define-job';
import { report } from '@/lib/report';

/** A fault goes back to the queue, which tries again; after the last try the job says that it gave up. */
export async function runJob(
  job: Job,
  { data, retryCount, retryLimit }: Pick<JobWithMetadata<unknown>, 'data' | 'retryCount' | 'retryLimit'>,
) {
  const payload = job.payload.parse(data);
  try {
    await job.run(payload);
  } catch (fault) {
    report(fault);
    if (retryCount >= retryLimit) await job.gaveUp?.(payload);
    throw fault;
  }
}
