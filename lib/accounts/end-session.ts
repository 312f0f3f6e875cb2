import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { hashOf } from '@/lib/secrets';

/** The token opens nothing from now on; one that opened nothing before is no fault. */
export const endSession = (token: string) =>
  asActor(theSystem, async (tx) => {
    const session = await tx.session.findUnique({ where: { tokenHash: hashOf(token) } });
    if (!session) return;
    await tx.session.deleteMany({ where: { id: session.id } });
    await record(tx, theSystem, 'account.signedOut', { accountId: session.accountId });
  });
