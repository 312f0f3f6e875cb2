import { z } from 'zod';
import { defineJob } from '@/lib/jobs/define-job';

/** Twenty gigabytes may take an hour; a worker says each ten seconds that it is still at it. */
export const long = { expireInSeconds: 4 * 3_600, heartbeatSeconds: 20 };

// The readers of files are loaded by the worker alone: who only queues this needs none of them.

/** Everything about an upload that is whole: what it is, whether it is clean, what it shows. */
export const takeUpload = defineJob({
  name: 'records.takeUpload',
  payload: z.object({ uploadId: z.guid() }),
  retry: long,
  atOnce: 3,
  run: async ({ uploadId }) =>
    (await import(/* turbopackIgnore: true */ './pipeline/read-upload')).readUpload(uploadId),
  gaveUp: async ({ uploadId }) => (await import(/* turbopackIgnore: true */ './pipeline/give-up')).giveUp(uploadId),
});

export const scanWaiting = defineJob({
  name: 'records.scanWaiting',
  payload: z.object({}),
  every: '* * * * *',
  run: async () => (await import(/* turbopackIgnore: true */ './pipeline/scan-waiting')).scanWaiting(),
});
