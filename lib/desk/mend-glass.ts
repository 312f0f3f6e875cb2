import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { stillBroken } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';

/** Whoever broke the glass has seen enough: the case closes to them at once. */
export const mendGlass = (actor: Actor, reference: string) =>
  change(actor, 'glass.look', reference, async (tx, on) => {
    const { id } = actor as Extract<Actor, { kind: 'staff' }>;
    await record(tx, actor, 'glass.mended', { caseId: on.id, role: 'administrator' });
    await tx.glassBreak.updateMany({ where: { caseId: on.id, ...stillBroken(id) }, data: { endedAt: now() } });
  });
