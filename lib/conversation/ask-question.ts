import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { keepPromises } from '@/lib/care-journey/promises';
import { isOpen } from '@/lib/care-journey/stages';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { Problem } from '@/lib/errors';
import { tell } from '@/lib/notices/tell';
import type { asking } from './schema';

/** The coordinator asks; from here the next word is the patient's, so no promise of ours runs. */
export const askQuestion = (actor: Actor, reference: string, { text }: z.output<typeof asking>) =>
  change(actor, 'question.ask', reference, async (tx, on) => {
    if (!isOpen(on.stage)) throw new Problem('wrongStage');
    const id = newId();
    await tx.question.create({
      data: { id, caseId: on.id, askedById: idOf(actor)!, text, askedAt: now() },
      select: { id: true },
    });
    await keepPromises(tx, on.id);
    await record(tx, actor, 'question.asked', { caseId: on.id, questionId: id });
    await tell(tx, on, { event: 'questionAsked' });
    return id;
  });
