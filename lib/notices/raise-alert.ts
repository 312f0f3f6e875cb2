import type { Actor } from '@/lib/access/actor';
import { onDuty } from '@/lib/accounts/duty';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { announce } from '@/lib/live/announce';
import { coordinators } from './colleagues';
import { tellStaff } from './tell-staff';

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
  await record(tx, actor, 'redFlag.raised', { caseId: on.id, alertId: id, signs, source });
  await announce(tx, { topic: 'case', caseId: on.id });
  const colleagues = [...(await onDuty(tx, 'first')), ...(await coordinators(tx))];
  await tellStaff(tx, colleagues, on, { template: 'redFlag', dueAt });
}
