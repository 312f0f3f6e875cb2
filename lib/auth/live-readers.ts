import { aVisitor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { sightOf } from '@/lib/access/find-case';
import { may, mayOpen } from '@/lib/access/permissions';
import { Problem } from '@/lib/errors';
import type { WhoStillMay } from '@/lib/live/hub';
import type { Reader } from '@/lib/live/streams';
import { hashOf } from '@/lib/secrets';
import { sessionToken } from './session-cookie';
import { readActors } from './session-rows';

/**
 * Who opens a stream, and by what their session is known to it. Read past the page's own way, because listening is no
 * sign of life: a session that is only listened with ends in its time. @throws Problem `signInAgain`
 */
export async function listener() {
  const session = hashOf((await sessionToken()) ?? '');
  const actor = (await readActors([session])).get(session) ?? aVisitor;
  if (actor.kind === 'visitor') throw new Problem('signInAgain');
  return { actor, session };
}

const casesOf = (readers: Reader[]) => readers.flatMap(({ about }) => (about.topic === 'case' ? [about.caseId] : []));

/** Two statements for all readers of a process: sessions with their roles and follows, and who acts for whom. */
export const whoStillMay: WhoStillMay = async (readers) => {
  const actors = await readActors([...new Set(readers.map(({ session }) => session))]);
  const cases = await asActor(theSystem, (tx) => sightOf(tx, [...new Set(casesOf(readers))]));
  return readers.filter(({ session, about }) => {
    const actor = actors.get(session) ?? aVisitor;
    if (about.topic === 'desk') return mayOpen(actor, 'desk.open');
    const on = cases.get(about.caseId);
    return on !== undefined && may(actor, 'case.view', on);
  });
};
