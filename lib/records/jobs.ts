import { z } from 'zod';
import { defineJob } from '@/lib/jobs/define-job';

/** An hour is long enough for twenty gigabytes; that somebody is still at it is said each ten seconds. */
const long = { expireInSeconds: 4 * 3_600, heartbeatSeconds: 20 };

/** Everything about an upload that is whole: what it is, whether it is clean, what it shows. */
export const takeUpload = defineJob({
  name: 'records.takeUpload',
  payload: z.object({ uploadId: z.guid() }),
  retry: long,
  atOnce: 3,
  // The readers of files are loaded by the worker alone: who only queues this needs none of them.
  run: async ({ uploadId }) =>
    (await import(/* turbopackIgnore: true */ './pipeline/read-upload')).readUpload(uploadId),
});

export const scanWaiting = defineJob({
  name: 'records.scanWaiting',
  payload: z.object({}),
  every: '* * * * *',
  retry: { ...long, retryLimit: 0 },
  run: async () => (await import(/* turbopackIgnore: true */ './pipeline/scan-waiting')).scanWaiting(),
});
