import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { record } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { readReference } from '@/lib/people/references';
import type { Arrival } from './arrival';
import { completeSignIn } from './complete-sign-in';
import { confirmCapacity } from './confirm';
import { signingIn } from './people';
import { hashOfPhrase } from './phrase';

/** For people without e-mail: the reference and the phrase of the receipt. @throws Problem `signInRefused` */
export async function signInByPhrase(typed: string, phrase: string, arrival: Arrival) {
  const reference = readReference(typed);
  await countTry(['signInFromAddress', arrival.address], ['phraseOfReference', reference ?? typed]);
  if (!reference) throw new Problem('signInRefused');
  return asActor(theSystem, async (tx) => {
    const { account, caseId } = await whoKnows(tx, reference, phrase);
    await confirmCapacity(tx, account.id, caseId);
    await record(tx, signingIn(account.id), 'account.signedIn', { by: 'phrase', caseId });
    await announce(tx, { topic: 'case', caseId });
    return { session: await completeSignIn(tx, account, 'phrase', arrival), reference };
  });
}

async function whoKnows(tx: Tx, reference: string, phrase: string) {
  const on = await tx.case.findUnique({
    where: { reference, phraseHash: hashOfPhrase(reference, phrase) },
    select: { id: true, patient: { select: { capacities: oldestOfPerson } } },
  });
  const account = on?.patient.capacities[0]?.account;
  if (!account) throw new Problem('signInRefused');
  return { account, caseId: on.id };
}

const oldestOfPerson = {
  where: { account: { kind: 'person', email: null, suspendedAt: null } },
  orderBy: { createdAt: 'asc' },
  take: 1,
  select: { account: { select: { id: true, kind: true, email: true, locale: true, timeZone: true } } },
} as const;
