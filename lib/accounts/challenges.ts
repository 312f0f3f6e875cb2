import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { hashOf, randomToken, signed } from '@/lib/secrets';

const life = 15 * 60_000;

/** Who may answer: whoever signs in, a member who adds a passkey, or who holds a mailed link. */
export type Answerer = 'anybody' | `account ${string}` | `link ${string}`;

const sealOf = (time: string, chance: string, answerer: Answerer) => signed(`challenge ${time} ${chance} ${answerer}`);

/** A challenge that says by itself when and for whom it was made, so that pages which nobody answers leave no row. */
export function newChallenge(answerer: Answerer) {
  const [time, chance] = [now().getTime().toString(36), randomToken()];
  return Buffer.from([time, chance, sealOf(time, chance, answerer)].join(' ')).toString('base64url');
}

/** By their hashes, so that how long it takes says nothing of how far they agree. */
const isSeal = (given: string | undefined, right: string) => hashOf(given ?? '') === hashOf(right);

/** Whether it is ours, for this answerer, and of the last quarter of an hour. */
export function isFresh(challenge: string, answerer: Answerer) {
  const [time = '', chance = '', seal] = Buffer.from(challenge, 'base64url').toString().split(' ');
  const age = now().getTime() - Number.parseInt(time, 36);
  return isSeal(seal, sealOf(time, chance, answerer)) && age >= 0 && age < life;
}

/** Whatever was signed over a challenge counts once. @throws Problem `passkeyRefused` */
export async function spendChallenge(tx: Tx, challenge: string) {
  const row = { hash: hashOf(challenge), endsAt: new Date(now().getTime() + life) };
  const { count } = await tx.spentChallenge.createMany({ data: row, skipDuplicates: true });
  if (count === 0) throw new Problem('passkeyRefused');
}
