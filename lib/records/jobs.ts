import { z } from 'zod';
import { defineJob } from '@/lib/jobs/define-job';
import { takeUpload as take } from './pipeline/take-upload';

/** Everything about an upload that is whole: what it is, whether it is clean, what it shows. */
export const takeUpload = defineJob({
  name: 'records.takeUpload',
  payload: z.object({ uploadId: z.guid() }),
  run: ({ uploadId }) => take(uploadId),
});
