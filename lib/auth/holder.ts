import { aVisitor } from '@/lib/access/actor';
import { findLink } from '@/lib/records/links/find-link';
import type { Holder } from '@/lib/records/uploads/sender';
import { recordLinkToken } from './record-link-cookie';
import { sessionToken } from './session-cookie';
import { readSession } from './session-rows';

/**
 * Who sends now: a session that ended or a link that was revoked a moment ago is none. Read past next-auth, which every
 * part of every file would ask for a cookie that it does not renew; sending is a sign of life all the same.
 */
export async function holder(): Promise<Holder> {
  const [session, link] = [await sessionToken(), await recordLinkToken()];
  const found = session ? await readSession(session) : null;
  return { actor: found?.actor ?? aVisitor, link: link ? await findLink(link) : null };
}
