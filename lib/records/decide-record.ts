import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { refuseEnded } from './hold-record';
import type { decidingFile } from './schema';

const outcomes = { letIn: 'ready', setAside: 'refused' } as const;

/** The desk lets in a file that no machine could judge, or sets it aside. @throws Problem `alreadyDone` after another did */
export const decideRecord = (actor: Actor, reference: string, { fileId, decision }: z.output<typeof decidingFile>) =>
  change(actor, 'record.decide', reference, async (tx, on) => {
    refuseEnded(on);
    const { count } = await tx.recordFile.updateMany({
      where: { id: fileId, caseId: on.id, state: 'review' },
      data: { state: outcomes[decision], settledAt: now() },
    });
    if (count === 0) throw new Problem('alreadyDone');
    await record(tx, actor, 'record.decided', { caseId: on.id, fileId, decision });
  });
