import { aVisitor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { cleanText } from '@/lib/people/texts';
import { hashOf, randomToken } from '@/lib/secrets';
import { longestMessage } from './schema';

const aDay = 24 * 3_600_000;

/** Whoever holds the token, whoever they are. */
function withToken<T>(token: string, work: (tx: Tx, hash: string) => Promise<T>) {
  const hash = hashOf(token);
  return asActor(aVisitor, (tx) => work(tx, hash), { parked: hash });
}

/** The session had ended when this was sent: kept for the browser that holds the token, which signs in and goes on. */
export async function parkText(reference: string, typed: string) {
  const text = cleanText(typed).slice(0, longestMessage);
  if (!text) return null;
  const token = randomToken();
  const expiresAt = new Date(now().getTime() + aDay);
  await withToken(token, (tx, hash) => tx.parkedText.create({ data: { hash, reference, text, expiresAt } }));
  return { token, until: expiresAt };
}

/** What this browser had written about this case. */
export const readParked = (token: string, reference: string) =>
  withToken(token, async (tx, hash) => {
    const found = await tx.parkedText.findUnique({ where: { hash } });
    return found && found.reference === reference && found.expiresAt > now() ? found.text : null;
  });

/** It was sent, or saved, by somebody who signed in. */
export const forgetParked = (token: string) =>
  withToken(token, (tx, hash) => tx.parkedText.deleteMany({ where: { hash } }));
