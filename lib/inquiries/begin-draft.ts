import type { Actor } from '@/lib/access/actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { hashOf, randomToken } from '@/lib/secrets';
import { asHolder } from './as-holder';

const days = 30;

export const lifeOfDraft = days * 24 * 60 * 60;

/** A new draft for this browser; resolves to the token of its cookie. A coordinator's is an inquiry that came by phone. */
export function beginDraft(actor: Actor, locale: string) {
  const token = randomToken();
  if (actor.kind === 'staff') authorizeDoor(actor, 'inquiry.enter');
  const enteredById = actor.kind === 'staff' ? actor.id : null;
  return asHolder(actor, token, async (tx) => {
    const id = newId();
    const createdAt = now();
    const expiresAt = new Date(createdAt.getTime() + lifeOfDraft * 1000);
    // Rows that come back are seen rows, and a draft is seen by its device alone: so neither comes back.
    await tx.draft.createMany({ data: { id, answers: {}, locale, enteredById, createdAt, expiresAt } });
    await tx.draftDevice.createMany({ data: { hash: hashOf(token), draftId: id } });
    await record(tx, actor, 'draft.begun', { draftId: id });
    return token;
  });
}
