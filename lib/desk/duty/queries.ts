import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { onDuty } from '@/lib/accounts/duty';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';

const aDay = 24 * 3_600_000;
const person = { account: { select: { writtenName: true } } } as const;

/** The shifts of the next four weeks that have not ended. */
const shiftsAhead = (tx: Tx) =>
  tx.dutyShift.findMany({
    where: { cancelledAt: null, endsAt: { gt: now() }, startsAt: { lt: new Date(now().getTime() + 28 * aDay) } },
    include: person,
    orderBy: [{ startsAt: 'asc' }, { place: 'asc' }],
    take: 300,
  });

const untakenAlerts = (tx: Tx) =>
  tx.redFlagAlert.findMany({
    where: { takenAt: null, case: { promises: { some: { kind: 'redFlag', keptAt: null } } } },
    include: { case: { select: { reference: true, patient: { select: { writtenName: true } } } } },
    orderBy: { raisedAt: 'asc' },
    take: 50,
  });

const namesOf = (tx: Tx, ids: string[]) =>
  tx.account.findMany({ where: { id: { in: ids } }, select: { writtenName: true }, orderBy: { writtenName: 'asc' } });

/** Who is on duty now and next, and the warning signs that wait for somebody. */
export const readDuty = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'duty.open');
    const [first, second] = [await onDuty(tx, 'first'), await onDuty(tx, 'second')];
    return {
      first: await namesOf(
        tx,
        first.map(({ id }) => id),
      ),
      second: await namesOf(
        tx,
        second.map(({ id }) => id),
      ),
      shifts: await shiftsAhead(tx),
      alerts: await untakenAlerts(tx),
    };
  });

export type Duty = Awaited<ReturnType<typeof readDuty>>;
