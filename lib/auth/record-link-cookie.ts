import { cookies } from 'next/headers';
import { now } from '@/lib/clock';
import { readSignedId, signedId } from '@/lib/secrets';
import { cookieFlags, cookieName } from './cookie-flags';

const name = () => cookieName('record-link');
const visit = () => cookieName('record-visit');
const flags = () => ({ ...cookieFlags(), sameSite: 'strict' }) as const;
const visitLasts = 12 * 3600_000;

/** The token of the link by which this browser sends records; what it proves is asked of `findLink` each time. */
export const recordLinkToken = async () => (await cookies()).get(name())?.value;

type Link = { id: string; expiresAt: Date };

/** From an action only. The cookie stands in for the link for a while, so that the token leaves the address. */
export async function holdRecordLink(token: string, { id, expiresAt }: Link) {
  const expires = new Date(Math.min(now().getTime() + visitLasts, expiresAt.getTime()));
  const jar = await cookies();
  jar.set(name(), token, { ...flags(), expires });
  jar.set(visit(), signedId('visit', `${id}~${now().getTime()}`), { ...flags(), expires });
}

/** When this browser went in by this link. Signed, or its holder could ask what others sent before. */
export async function visitBegan(link: { id: string }) {
  const [id, at] = (readSignedId('visit', (await cookies()).get(visit())?.value ?? '') ?? '').split('~');
  return id === link.id ? new Date(Number(at)) : now();
}

/** From an action only: whoever sits at this device next sends nothing by it. */
export async function dropRecordLink() {
  const jar = await cookies();
  for (const held of [name(), visit()]) jar.set(held, '', { ...flags(), maxAge: 0 });
}
