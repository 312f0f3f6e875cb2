import { type Actor, idOf } from '@/lib/access/actor';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { RecordLinkPurpose } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import type { RecordCode } from '@/lib/hospital/schema';
import type { Locale } from '@/lib/i18n/locales';
import { announce } from '@/lib/live/announce';
import { hashOf, tokenOfLink } from '@/lib/secrets';

const minutes = 60_000;
const days = 24 * 60 * minutes;

/** How long each lives: a hospital's archive takes weeks, a phone lies beside the laptop. */
export const lives: Record<RecordLinkPurpose, number> = { hospital: 30 * days, phone: 60 * minutes };

/** So many that no family needs more, so few that whoever holds a session cannot paper the world with them. */
export const mostAlive = 30;

export type NewLink = { purpose: RecordLinkPurpose; codes: RecordCode[]; recipient?: string; locale: Locale };

export const aliveLinks = () => ({ revokedAt: null, expiresAt: { gt: now() } });

/** The row of a link; whoever shows it derives the token from its id, so that the table alone opens nothing. */
export async function issueLink(tx: Tx, actor: Actor, caseId: string, { recipient, ...wanted }: NewLink) {
  const alive = await tx.recordLink.count({ where: { caseId, ...aliveLinks() } });
  if (alive >= mostAlive) throw new Problem('tooMany');
  const [id, at] = [newId(), now()];
  const link = await tx.recordLink.create({
    data: {
      ...wanted,
      id,
      caseId,
      recipient: recipient ?? null,
      hash: hashOf(tokenOfLink(id)),
      madeById: idOf(actor)!,
      createdAt: at,
      expiresAt: new Date(at.getTime() + lives[wanted.purpose]),
    },
  });
  await record(tx, actor, 'link.given', { caseId, linkId: id, purpose: wanted.purpose });
  await announce(tx, { topic: 'case', caseId });
  return link;
}
