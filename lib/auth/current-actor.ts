import { getServerSession } from 'next-auth/next';
import { cache } from 'react';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { Problem } from '@/lib/errors';
import { authOptions, isDue } from './options';
import { sessionToken } from './session-cookie';
import { readSession } from './session-rows';

/**
 * Who is asking, once a rendering. A fault of the database rejects: it must not look like "not signed in". next-auth is
 * asked on the day on which it has something to prolong; its way to the same row takes longer than the row.
 */
export const currentActor = cache(async (): Promise<Actor> => {
  const token = await sessionToken();
  const found = token ? await readSession(token) : null;
  if (found && isDue(found)) await getServerSession(authOptions());
  return found?.actor ?? aVisitor;
});

/** For actions. @throws Problem `signInAgain` where nobody is signed in */
export async function requireActor() {
  const actor = await currentActor();
  if (actor.kind === 'visitor') throw new Problem('signInAgain');
  return actor;
}
