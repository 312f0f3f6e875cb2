import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { refuseEnded, refuseUnwanted } from './hold-record';
import type { answeringNeed } from './schema';

/** The hospital goes on without what a line asks for; who decided it and why stands with the case. */
export const waiveNeed = (actor: Actor, reference: string, { code, reason }: z.output<typeof answeringNeed>) =>
  change(actor, 'need.waive', reference, async (tx, on) => {
    refuseEnded(on);
    refuseUnwanted(on, code);
    const said = { answer: 'waived', reason, byId: idOf(actor)!, at: now() } as const;
    await tx.recordNeed.upsert({
      where: { caseId_code: { caseId: on.id, code } },
      create: { caseId: on.id, code, ...said },
      update: said,
      select: { code: true },
    });
    await record(tx, actor, 'need.waived', { caseId: on.id, code });
  });
