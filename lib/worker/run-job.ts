import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { Job } from '@/lib/jobs/define-job';
import { report } from '@/lib/report';

type Due = Pick<JobWithMetadata<unknown>, 'id' | 'data' | 'retryCount' | 'retryLimit'>;

/** A fault goes back to the queue, which tries this job again; after the last try the job says that it gave up. */
export async function runJob(job: Job, { id, data, retryCount, retryLimit }: Due): Promise<JobResult> {
  const payload = job.payload.parse(data);
  try {
    await job.run(payload);
    return { id, status: 'completed' };
  } catch (fault) {
    report(fault);
    if (retryCount >= retryLimit) await job.gaveUp?.(payload);
    return { id, status: 'failed' };
  }
}
