import { getServerSession } from 'next-auth/next';
import { cache } from 'react';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { Problem } from '@/lib/errors';
import { authOptions } from './options';
import { sessionToken } from './session-cookie';

/** Who is asking, once a rendering. A fault of the database rejects: it must not look like "not signed in". */
export const currentActor = cache(async (): Promise<Actor> => {
  if (!(await sessionToken())) return aVisitor;
  const session = await getServerSession<ReturnType<typeof authOptions>, { actor: Actor }>(authOptions());
  return session?.actor ?? aVisitor;
});

/** For actions. @throws Problem `signInAgain` where nobody is signed in */
export async function requireActor() {
  const actor = await currentActor();
  if (actor.kind === 'visitor') throw new Problem('signInAgain');
  return actor;
}
