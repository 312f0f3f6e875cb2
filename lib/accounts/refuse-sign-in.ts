import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { Problem, type ProblemCode } from '@/lib/errors';

type Why = { accountId?: string | null; by: string; why?: string };

/** Refuses with a sentence, and leaves a line in the trail that outlives the refusal. */
export async function refuseSignIn(code: ProblemCode, { accountId = null, by, why }: Why): Promise<never> {
  const about = { accountId, by, ...(why && { why }) };
  await asActor(theSystem, (tx) => record(tx, theSystem, 'account.signInRefused', about));
  throw new Problem(code);
}
