import type { z } from 'zod';

export type Retry = {
  retryLimit: number;
  retryDelay: number;
  retryBackoff: boolean;
  expireInSeconds: number;
  /** For a long job: a worker that does not say in time that it is still at it has lost it. */
  heartbeatSeconds?: number;
};

/** A worker that was killed frees its job after a minute; a fault is tried again for some hours. */
const patient: Retry = { retryLimit: 12, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 };

export type Job<P extends z.ZodType = z.ZodType> = {
  name: string;
  payload: P;
  run(payload: z.output<P>): Promise<void>;
  /** When every try has failed. */
  gaveUp?(payload: z.output<P>): Promise<void>;
  /** A time table, as cron in the hospital's zone. */
  every?: string;
  /** How many of it a worker runs, each for itself, where one may take long; otherwise ten that wait for each other. */
  atOnce?: number;
  /** For what is queued most: a shared table keeps indexes for every kind of queue, which each new job is compared with. */
  hasOwnTable?: boolean;
  retry: Retry;
};

export const defineJob = <P extends z.ZodType>(job: Omit<Job<P>, 'retry'> & { retry?: Partial<Retry> }): Job<P> => ({
  ...job,
  retry: { ...patient, ...job.retry },
});
