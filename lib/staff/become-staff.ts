import { spendLink } from '@/lib/accounts/links';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { hospital } from '@/lib/hospital/profile';
import { openInvitation } from './open-invitation';

type Profile = {
  passwordHash: string | null;
  totpSecret: string | null;
  totpConfirmedAt: Date | null;
  totpLastStep: number;
};

/** An open invitation becomes an account; of two who try at once one finds the link used. */
export async function becomeStaff(tx: Tx, token: string, profile: Profile) {
  const { id, email, name, role, locale } = await openInvitation(tx, token);
  await spendLink(tx, token, 'joinStaff');
  const at = now();
  await tx.staffInvitation.update({
    where: { id },
    data: { acceptedAt: at, passwordHash: null },
    select: { id: true },
  });
  const known = { id, email, locale, kind: 'staff' as const, writtenName: name, timeZone: hospital.timeZone };
  return {
    ...(await tx.account.create({
      data: { ...known, createdAt: at, emailConfirmedAt: at, staff: { create: { role, ...profile } } },
    })),
    role,
  };
}
