import { now } from '@/lib/clock';
import type { Prisma } from '@/lib/db/generated/client';
import type { DutyPlace, StaffRole } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';

const reachable = { kind: 'staff', suspendedAt: null, email: { not: null } } satisfies Prisma.AccountWhereInput;
const address = { id: true, email: true, locale: true, timeZone: true } satisfies Prisma.AccountSelect;

/** Who hears of warning signs where the roster has nobody: a gap in it must never be silence. */
const instead: Record<DutyPlace, StaffRole[]> = {
  first: ['nurseOnDuty'],
  second: ['leadCoordinator', 'medicalDirector'],
};

const atThisMoment = (place: DutyPlace) => ({
  place,
  cancelledAt: null,
  startsAt: { lte: now() },
  endsAt: { gt: now() },
});

/** Who is on duty now by the roster; without anybody there, everyone whose work it could be. */
export async function onDuty(tx: Tx, place: DutyPlace) {
  const rostered = await tx.account.findMany({
    where: { ...reachable, shifts: { some: atThisMoment(place) } },
    select: address,
  });
  if (rostered.length > 0) return rostered;
  const where = { ...reachable, staff: { role: { in: instead[place] } } };
  return tx.account.findMany({ where, select: address });
}
