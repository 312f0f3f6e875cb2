import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { resumePromises } from '@/lib/care-journey/pause-promises';
import { makePromise } from '@/lib/care-journey/promises';
import { isOpen } from '@/lib/care-journey/stages';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { tell } from '@/lib/notices/tell';
import type { answering } from './schema';

/** The patient's answer, once: of two tabs the second is told. It starts the clock of our reply. */
export const answerQuestion = (actor: Actor, reference: string, { questionId, answer }: z.output<typeof answering>) =>
  change(actor, 'question.answer', reference, async (tx, on) => {
    if (!isOpen(on.stage)) throw new Problem('wrongStage'); // nobody would keep the promise that an answer makes
    const { count } = await tx.question.updateMany({
      where: { id: questionId, caseId: on.id, answeredAt: null },
      data: { answer, answeredAt: now(), answeredById: idOf(actor) },
    });
    if (count === 0) throw new Problem('alreadyAnswered');
    await resumePromises(tx, on.id);
    await makePromise(tx, on.id, 'questionAnswered');
    await record(tx, actor, 'question.answered', { caseId: on.id, questionId });
    await tell(tx, on, { event: 'patientWrote' });
  });
