import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { readId } from '@/lib/accounts/read-id';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';

/** An administrator ends one session of a member of staff; those of patients and relatives are theirs alone. */
export const endSessionOf = (actor: Actor, staffId: string, sessionId: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'staff.manage');
    const where = { id: readId(sessionId), accountId: readId(staffId), kind: 'staff' as const };
    const { count } = await tx.session.deleteMany({ where });
    if (count === 0) throw new Problem('notFound');
    await record(tx, actor, 'account.sessionEnded', { accountId: where.accountId, sessionId: where.id });
  });
