import type { StaffRole } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';

const atWork = { kind: 'staff', suspendedAt: null } as const;

const colleaguesWho = (tx: Tx, ...roles: StaffRole[]) =>
  tx.account.findMany({ where: { ...atWork, staff: { role: { in: roles } } }, select: { id: true } });

export const coordinators = (tx: Tx) => colleaguesWho(tx, 'coordinator');

/** Who leads the coordinators; where nobody does, all of them. */
export async function leads(tx: Tx) {
  const found = await colleaguesWho(tx, 'leadCoordinator');
  return found.length > 0 ? found : coordinators(tx);
}

/** The coordinator who leads the case, or all of them while nobody does. */
export async function ownerOf(tx: Tx, caseId: string) {
  const { coordinator } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { coordinator: { select: { id: true, suspendedAt: true } } },
  });
  return coordinator && !coordinator.suspendedAt ? [coordinator] : coordinators(tx);
}
