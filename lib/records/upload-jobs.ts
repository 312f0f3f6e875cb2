import { z } from 'zod';
import { defineJob } from '@/lib/jobs/define-job';
import { long } from './jobs';
import { checkUpload } from './uploads/finish-upload';
import { sweepUploads } from './uploads/sweep-uploads';

/** Of an upload whose last byte came to another process than its first. Twenty gigabytes take their time. */
export const checkWhole = defineJob({
  name: 'records.checkWhole',
  payload: z.object({ uploadId: z.guid() }),
  retry: long,
  atOnce: 3,
  run: ({ uploadId }) => checkUpload(uploadId),
});

/** What was given up on the way, and what was stored for nothing. */
export const sweepStorage = defineJob({
  name: 'records.sweepStorage',
  payload: z.object({}),
  every: '*/20 * * * *',
  run: sweepUploads,
});
