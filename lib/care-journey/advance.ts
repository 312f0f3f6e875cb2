import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { type Move, moves } from './stages';

type Ending = { endReason?: string; toldPatient?: string };

/** The one place that writes `Case.stage`. The stage in the filter lets only one of two racing moves win. */
export async function advance(tx: Tx, caseId: string, move: Move, ending: Ending = {}) {
  const { from, to } = moves[move];
  const { count } = await tx.case.updateMany({
    where: { id: caseId, stage: { in: [...from] } },
    data: { stage: to, stageSince: now(), ...ending },
  });
  if (count === 0) throw new Problem('wrongStage');
}
