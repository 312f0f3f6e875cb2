import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { resealed } from '@/lib/secrets';

const few = 200;

/** Seals the authenticator secrets of staff under the master key of today; says how many were not. */
export async function resealCodes() {
  let [count, after] = [0, undefined as string | undefined];
  for (;;) {
    const staff = await asActor(theSystem, (tx) =>
      tx.staffProfile.findMany({
        where: { totpSecret: { not: null }, accountId: { gt: after } },
        orderBy: { accountId: 'asc' },
        take: few,
      }),
    );
    for (const { accountId, totpSecret } of staff) count += await reseal(accountId, totpSecret!);
    if (staff.length < few) return count;
    after = staff.at(-1)!.accountId;
  }
}

/** A secret that somebody exchanges meanwhile is left as they made it. */
async function reseal(accountId: string, before: string) {
  const totpSecret = resealed(before);
  if (totpSecret === null) return 0;
  const where = { accountId, totpSecret: before };
  const { count } = await asActor(theSystem, (tx) => tx.staffProfile.updateMany({ where, data: { totpSecret } }));
  return count;
}
