import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { refuseStale } from '@/lib/audit/news';
import { record } from '@/lib/audit/record';
import { advance } from '@/lib/care-journey/advance';
import { keepPromises, makePromise } from '@/lib/care-journey/promises';
import { isOpen, moves, type PlainMove } from '@/lib/care-journey/stages';
import { tellFollowers } from '@/lib/notices/tell-followers';

/** Moves with nothing to decide beside them: the case goes on, its people are told, and the next step is promised. */
export const moveCase = (actor: Actor, reference: string, move: PlainMove, { seen }: { seen?: string } = {}) =>
  change(actor, 'case.move', reference, async (tx, on) => {
    await refuseStale(tx, actor, on.id, seen);
    await advance(tx, on.id, move);
    await keepPromises(tx, on.id);
    if (isOpen(moves[move].to)) await makePromise(tx, on.id, 'nextStep');
    await record(tx, actor, 'case.moved', { caseId: on.id, move });
    await tellFollowers(tx, on, { template: 'stageMoved', topic: 'journey' });
  });
