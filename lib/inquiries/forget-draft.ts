import type { Actor } from '@/lib/access/actor';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';
import { hashOf } from '@/lib/secrets';
import { asHolder } from './as-holder';
import { findDraft } from './queries';

/** This browser lets go of the draft; the mailed link still opens it. */
export const forgetDevice = (actor: Actor, token: string) =>
  asHolder(actor, token, async (tx) => void (await tx.draftDevice.deleteMany({ where: { hash: hashOf(token) } })));

/** All answers are deleted, with every device and link; what was sent is a case by then and stays. */
export const deleteDraft = (actor: Actor, token: string) =>
  asHolder(actor, token, async (tx) => {
    const { id } = await findDraft(tx, token);
    const { count } = await tx.draft.deleteMany({ where: { id, sentAt: null } });
    if (count === 0) throw new Problem('alreadyUsed');
    await record(tx, actor, 'draft.deleted', { draftId: id });
  });
