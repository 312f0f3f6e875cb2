import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { worksCases } from '@/lib/desk/colleagues';
import { instantIn } from '@/lib/desk/own-zone';
import type { planningShift } from '@/lib/desk/schema';
import { Problem } from '@/lib/errors';

type Shift = z.output<typeof planningShift>;

async function rowsOf(tx: Tx, actor: Actor, shift: Shift) {
  const rows = [];
  for (let week = 0; week < Number(shift.weeks); week++) {
    const startsAt = await instantIn(tx, actor, shift.starts, week);
    const endsAt = await instantIn(tx, actor, shift.ends, week);
    const made = { createdById: idOf(actor)!, createdAt: now() };
    rows.push({ id: newId(), accountId: shift.person, place: shift.place, startsAt, endsAt, ...made });
  }
  return rows;
}

/** Who is told of warning signs, from when until when, once or every week. */
export const planShift = (actor: Actor, shift: Shift) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'duty.plan');
    const person = await tx.account.findFirst({ where: { ...worksCases, id: shift.person }, select: { id: true } });
    if (!person) throw new Problem('notFound');
    const rows = await rowsOf(tx, actor, shift);
    await tx.dutyShift.createMany({ data: rows });
    await record(tx, actor, 'duty.planned', { accountId: person.id, place: shift.place, count: rows.length });
  });
