import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { authorize } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';
import { refuseEnded } from './hold-record';
import type { reopeningNeed } from './schema';

/** What was said of a line is taken back: it is asked for again. Only who may waive takes back what was waived. */
export const withdrawAnswer = (actor: Actor, reference: string, { code }: z.output<typeof reopeningNeed>) =>
  change(actor, 'need.answer', reference, async (tx, on) => {
    refuseEnded(on);
    const said = await tx.recordNeed.findUnique({ where: { caseId_code: { caseId: on.id, code } } });
    if (!said) throw new Problem('notFound');
    if (said.answer === 'waived') authorize(actor, 'need.waive', on);
    await tx.recordNeed.deleteMany({ where: { caseId: on.id, code, answer: said.answer } });
    await record(tx, actor, 'need.reopened', { caseId: on.id, code, answer: said.answer });
  });
