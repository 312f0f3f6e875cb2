import type { Actor } from '@/lib/access/actor';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { announce } from '@/lib/live/announce';
import { tell } from './tell';

type Raised = { signs: string[]; source: 'ticked' | 'words'; dueAt: Date };

/** Warning signs: whoever is on duty is told at once, by day and by night, and so are the coordinators. */
export async function raiseAlert(
  tx: Tx,
  actor: Actor,
  on: { id: string; reference: string },
  { signs, source, dueAt }: Raised,
) {
  const id = newId();
  // Whoever raises it cannot read it back.
  await tx.redFlagAlert.createMany({ data: { id, caseId: on.id, signs, source, raisedAt: now() } });
  // Which signs they are stands in the alert: administrators read the trail, and no word of health.
  await record(tx, actor, 'redFlag.raised', { caseId: on.id, alertId: id, source });
  await announce(tx, { topic: 'case', caseId: on.id });
  await tell(tx, on, { event: 'redFlag', dueAt });
}
