import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { sealTrail } from '@/lib/audit/seal-trail';
import { moveClock } from '@/lib/clock';
import { breakGlass } from '@/lib/desk/break-glass';
import { mendGlass } from '@/lib/desk/mend-glass';
import { demoAddress } from './staff';

const anHour = 3_600_000;
const hoursAgo = (hours: number) => moveClock(new Date(Date.now() - hours * anHour));

type Staff = Extract<Actor, { kind: 'staff' }>;

const referenceOf = (email: string) =>
  asActor(theSystem, async (tx) => {
    const where = { patient: { capacities: { some: { account: { email } } } } };
    const found = await tx.case.findFirstOrThrow({ where, select: { reference: true } });
    return found.reference;
  });

const look = (actor: Staff, reference: string) =>
  change(actor, 'case.view', reference, (tx, on) =>
    record(tx, actor, 'case.viewed', { caseId: on.id, role: actor.role }),
  );

/** The mother's case is read by those who care for it, and once by the administrator, who has to say why. */
export async function lookAround(coordinator: Staff, physician: Staff, administrator: Staff) {
  const reference = await referenceOf('noura@demo.example');
  for (const hours of [30, 29, 6]) {
    hoursAgo(hours);
    await look(coordinator, reference);
  }
  hoursAgo(5);
  await look(physician, reference);
  hoursAgo(3);
  const words = `${demoAddress('coordinator')} could not open the answers of this case on Tuesday.`;
  await breakGlass(administrator, { reference, reason: 'technicalFault', words });
  await mendGlass(administrator, reference);
  moveClock(null);
  await sealTrail();
}
