import { mayOpen } from '@/lib/access/permissions';
import type { StaffRole } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';

/** One of the two must answer for staff. */
const answersForStaff: StaffRole[] = ['administrator', 'leadCoordinator'];

const mayConfirm = (role: StaffRole) => mayOpen({ kind: 'staff', id: '', role }, 'recovery.consent');

/**
 * Whether a request may be granted: two confirm it, or one where an administrator let the member begin again. Who was suspended
 * meanwhile, or has another role now, is counted as they are.
 */
export async function areEnough(tx: Tx, recoveryId: string) {
  const { beganById } = await tx.factorRecovery.findUniqueOrThrow({ where: { id: recoveryId } });
  const consents = await tx.recoveryConsent.findMany({
    where: { recoveryId, withdrawnAt: null, account: { suspendedAt: null } },
    select: { account: { select: { staff: { select: { role: true } } } } },
  });
  const roles = consents.flatMap(({ account }) => account.staff?.role ?? []).filter(mayConfirm);
  if (beganById) return roles.length >= 1;
  return roles.length >= 2 && roles.some((role) => answersForStaff.includes(role));
}
