import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { defineJob } from '@/lib/jobs/define-job';
import { keepSearchKeys, searchVersion } from './search-keys';

const atOnce = 500;

const missing = { OR: [{ search: null }, { search: { version: { not: searchVersion } } }] };

/** Cases from before there was a search, or from before its rules changed. */
export const makeMissingSearchKeys = defineJob({
  name: 'care-journey.makeMissingSearchKeys',
  payload: z.object({}),
  every: '40 * * * *',
  retry: { expireInSeconds: 900 },
  async run() {
    for (let made = atOnce; made === atOnce; )
      made = await asActor(theSystem, (tx) => keepSearchKeys(tx, missing, atOnce));
  },
});
