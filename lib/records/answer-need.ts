import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { refuseEnded, refuseUnwanted } from './hold-record';
import type { answeringNeed } from './schema';

/** The patient's side says that it cannot give what a line asks for, and why. What the desk waived stays waived. */
export const answerNeed = (actor: Actor, reference: string, { code, reason }: z.output<typeof answeringNeed>) =>
  change(actor, 'need.answer', reference, async (tx, on) => {
    refuseEnded(on);
    refuseUnwanted(on, code);
    const where = { caseId_code: { caseId: on.id, code } };
    const before = await tx.recordNeed.findUnique({ where, select: { answer: true } });
    if (before?.answer === 'waived') throw new Problem('alreadyDone');
    const said = { answer: 'notAvailable', reason, byId: idOf(actor)!, at: now() } as const;
    const create = { caseId: on.id, code, ...said };
    await tx.recordNeed.upsert({ where, create, update: said, select: { code: true } });
    await record(tx, actor, 'need.answered', { caseId: on.id, code });
  });
