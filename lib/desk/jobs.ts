import { z } from 'zod';
import { defineJob } from '@/lib/jobs/define-job';
import { findUntaken, tellSecond } from './duty/tell-second';
import { breakPromise, findLate } from './promises/break-promises';

const atOnce = 50;

type Due = { id: string };

/** One that fails keeps no other from its turn; the next minute tries it again. */
async function each(find: (most: number) => Promise<Due[]>, work: (id: string) => Promise<void>) {
  const faults: unknown[] = [];
  for (let due = await find(atOnce); due.length > 0 && faults.length === 0; due = await find(atOnce))
    for (const { id } of due) await work(id).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
}

/** Every minute: warning signs that nobody took, then promises whose time has passed; after a night without a worker, all of them. */
export const watchClocks = defineJob({
  name: 'desk.watchClocks',
  payload: z.object({}),
  every: '* * * * *',
  retry: { retryLimit: 0 },
  async run() {
    await each(findUntaken, tellSecond);
    await each(findLate, breakPromise);
  },
});
