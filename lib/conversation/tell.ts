import type { Tx } from '@/lib/db/tx';
import { tellFollowers } from '@/lib/notices/tell-followers';

type On = { id: string; reference: string };

/** A message has gone out to the patient's side: they are told that there is one, not what it says. */
export const tellOfMessage = (tx: Tx, on: On, { awaitsAnswer }: { awaitsAnswer: boolean }) =>
  tellFollowers(tx, on, { template: awaitsAnswer ? 'questionAsked' : 'messageWritten', topic: 'messages' });
