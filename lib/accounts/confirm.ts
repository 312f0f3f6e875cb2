import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';

/** What came to an address proves it; the first time counts. */
export const confirmEmail = (tx: Tx, accountId: string) =>
  tx.account.updateMany({ where: { id: accountId, emailConfirmedAt: null }, data: { emailConfirmedAt: now() } });

/** From now on the account may act for the patient of this case, and of no other. */
export const confirmCapacity = (tx: Tx, accountId: string, caseId: string) =>
  tx.capacity.updateMany({
    where: { accountId, confirmedAt: null, patient: { cases: { some: { id: caseId } } } },
    data: { confirmedAt: now() },
  });
