import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { newId } from '@/lib/db/id';
import { defineJob, type Job } from '@/lib/jobs/define-job';
import { enqueue, queueing } from '@/lib/jobs/queue';
import { deliverMail } from '@/lib/mail/jobs';
import { queueMail } from '@/lib/mail/queue-mail';
import { jobs } from '@/lib/worker/jobs';
import { runJob } from '@/lib/worker/run-job';
import { anAddress } from '@/tests/support/accounts';
import { db, owner } from '@/tests/support/database';

beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));
afterEach(() => vi.restoreAllMocks());

const jobsFor = async (mailId: string) =>
  (await owner().query(`SELECT name, retry_limit FROM pgboss.job WHERE data->>'mailId' = $1`, [mailId])).rows;

test('a job exists exactly when its change does', async () => {
  const [kept, undone] = [newId(), newId()];
  await asActor(theSystem, (tx) => enqueue(tx, deliverMail, { mailId: kept }));
  const work = asActor(theSystem, async (tx) => {
    await enqueue(tx, deliverMail, { mailId: undone });
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await jobsFor(kept)).toEqual([{ name: 'mail.deliver', retry_limit: 12 }]);
  expect(await jobsFor(undone)).toEqual([]);
});

test('a job that is written among the rows of its change is the same job, and its payload is checked', async () => {
  const mailId = newId();
  const statement = await queueing(deliverMail, { mailId });
  expect(await jobsFor(mailId)).toEqual([]);
  await asActor(theSystem, (tx) => tx.$executeRaw(statement));
  expect(await jobsFor(mailId)).toEqual([{ name: 'mail.deliver', retry_limit: 12 }]);
  await expect(queueing(deliverMail, { mailId: 'x' })).rejects.toThrow();
});

test('a mail and its job are written together or not at all', async () => {
  const email = anAddress();
  const work = asActor(theSystem, async (tx) => {
    await queueMail(tx, { template: 'signIn', to: { email, locale: 'en' } });
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await db().mail.count({ where: { recipient: email } })).toBe(0);
});

test('what does not fit the job is not queued', async () => {
  await expect(asActor(theSystem, (tx) => enqueue(tx, deliverMail, { mailId: 'x' }))).rejects.toThrow();
});

test('every job has its queue, and no two share a name', async () => {
  const { rows } = await owner().query<{ name: string }>('SELECT name FROM pgboss.queue');
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(jobs.map(({ name }) => name)));
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
});

const payload = z.object({ n: z.number() });
const due = (retryCount: number) => ({ id: 'job', data: { n: 1 }, retryCount, retryLimit: 3 });

test('a fault goes back to the queue, and only the last one gives up', async () => {
  const gaveUp = vi.fn(async () => {});
  const failing = defineJob({
    name: 'tests.fail',
    payload,
    run: () => Promise.reject(new Error('away')),
    gaveUp,
  }) as Job;
  expect(await runJob(failing, due(0))).toEqual({ id: 'job', status: 'failed' });
  expect(gaveUp).not.toHaveBeenCalled();
  expect(await runJob(failing, due(3))).toEqual({ id: 'job', status: 'failed' });
  expect(gaveUp).toHaveBeenCalledExactlyOnceWith({ n: 1 });
});

test('a job that went well is done', async () => {
  const run = vi.fn(async () => {});
  expect(await runJob(defineJob({ name: 'tests.work', payload, run }) as Job, due(0))).toEqual({
    id: 'job',
    status: 'completed',
  });
  expect(run).toHaveBeenCalledWith({ n: 1 });
});
