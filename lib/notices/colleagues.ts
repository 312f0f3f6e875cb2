import type { StaffRole } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';

/** Colleagues with one of these roles and an address, which may be one person's or a duty phone's. */
export const colleaguesWho = (tx: Tx, ...roles: StaffRole[]) =>
  tx.account.findMany({
    where: { kind: 'staff', suspendedAt: null, staff: { role: { in: roles } }, email: { not: null } },
    select: { email: true, locale: true, timeZone: true },
  });

export const coordinators = (tx: Tx) => colleaguesWho(tx, 'coordinator');

/** Who leads the coordinators; where nobody does, all of them. */
export async function leads(tx: Tx) {
  const found = await colleaguesWho(tx, 'leadCoordinator');
  return found.length > 0 ? found : coordinators(tx);
}
