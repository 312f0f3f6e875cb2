import { aVisitor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { cleanText } from '@/lib/people/texts';
import { hashOf, randomToken } from '@/lib/secrets';
import { longestMessage } from './schema';

const aDay = 24 * 3_600_000;

/** The session had ended when this was sent: kept for the browser that holds the token, which signs in and goes on. */
export async function parkText(reference: string, typed: string) {
  const text = cleanText(typed).slice(0, longestMessage);
  if (!text) return null;
  const token = randomToken();
  const expiresAt = new Date(now().getTime() + aDay);
  await asActor(aVisitor, (tx) =>
    tx.parkedText.create({ data: { hash: hashOf(token), reference, text, expiresAt }, select: { hash: true } }),
  );
  return { token, until: expiresAt };
}

/** What this browser had written about this case. */
export const readParked = (token: string, reference: string) =>
  asActor(aVisitor, async (tx) => {
    const found = await tx.parkedText.findUnique({ where: { hash: hashOf(token) } });
    return found && found.reference === reference && found.expiresAt > now() ? found.text : null;
  });

/** It was sent, or saved, by somebody who signed in. */
export const forgetParked = (token: string) =>
  asActor(aVisitor, (tx) => tx.parkedText.deleteMany({ where: { hash: hashOf(token) } }));
