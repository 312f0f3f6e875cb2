import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { refuseStale } from '@/lib/audit/news';
import { record } from '@/lib/audit/record';
import { hastenPromises } from '@/lib/care-journey/promises';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { triaging } from './schema';

/** Before anything was suggested, a case is taken for a usual one. */
const usual = 4;

/** A person decides how soon the patient must be seen; what had been suggested is kept beside it. */
export const decideAcuity = (
  actor: Actor,
  reference: string,
  { acuity, reasons, note, seen }: z.output<typeof triaging>,
) =>
  change(actor, 'triage.decide', reference, async (tx, on) => {
    await refuseStale(tx, actor, on.id, seen);
    const [decidedById, decidedAt] = [idOf(actor)!, now()];
    const suggested = on.suggestedAcuity ?? usual;
    const row = { id: newId(), caseId: on.id, suggested, suggestedReasons: on.suggestedReasons, acuity, reasons, note };
    await tx.triage.create({ data: { ...row, decidedById, decidedAt }, select: { id: true } });
    await tx.case.update({
      where: { id: on.id },
      data: { acuity, acuityReasons: reasons, acuityDecidedAt: decidedAt, acuityDecidedById: decidedById },
      select: { id: true },
    });
    await hastenPromises(tx, on.id);
    await record(tx, actor, 'triage.decided', { caseId: on.id, suggested, acuity, reasons });
  });
