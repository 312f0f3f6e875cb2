import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { peekLink } from '@/lib/accounts/links';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { hashOf, randomToken } from '@/lib/secrets';

/** The mailed link opens its draft, and nothing else, on one more device; resolves to that device's token. The link alone proves the right, so the system works here. */
export const takeOverDraft = (actor: Actor, linkToken: string) =>
  asActor(theSystem, async (tx) => {
    const { draftId } = await peekLink(tx, linkToken, 'resumeDraft');
    const draft = await tx.draft.findFirst({
      where: { id: draftId ?? undefined, sentAt: null, expiresAt: { gt: now() } },
    });
    if (!draftId || !draft) throw new Problem('linkExpired');
    const token = randomToken();
    await tx.draftDevice.create({ data: { hash: hashOf(token), draftId } });
    await record(tx, actor, 'draft.takenOver', { draftId });
    return token;
  });
