import { now } from '@/lib/clock';
import type { LinkPurpose } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { hashOf, tokenOfLink } from '@/lib/secrets';

type Link = { purpose: LinkPurpose; accountId?: string; draftId?: string; caseId?: string; expiresAt: Date };

/** The row of a link; the mail that carries it derives the token from its id (`tokenOfLink`). */
export function linkRow(link: Link) {
  const id = newId();
  return { ...link, id, hash: hashOf(tokenOfLink(id)), createdAt: now() };
}

export async function issueLink(tx: Tx, link: Link) {
  const row = linkRow(link);
  await tx.oneTimeLink.createMany({ data: row });
  return { id: row.id };
}

/** A link that may be opened any number of times while it lives. @throws Problem `linkExpired`, for an unknown one too */
export async function peekLink(tx: Tx, token: string, purpose: LinkPurpose) {
  const link = await tx.oneTimeLink.findUnique({ where: { hash: hashOf(token), purpose } });
  if (!link || link.expiresAt <= now()) throw new Problem('linkExpired');
  return link;
}

/** Opens a link for the only time: of two who try at once one wins. @throws Problem `linkExpired` or `alreadyUsed` */
export async function spendLink(tx: Tx, token: string, purpose: LinkPurpose) {
  const link = await peekLink(tx, token, purpose);
  const { count } = await tx.oneTimeLink.updateMany({ where: { id: link.id, usedAt: null }, data: { usedAt: now() } });
  if (count === 0) throw new Problem('alreadyUsed');
  return link;
}
