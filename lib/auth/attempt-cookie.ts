import { cookies } from 'next/headers';
import { z } from 'zod';
import { now } from '@/lib/clock';
import { seal, unseal } from '@/lib/secrets';
import { cookieFlags, cookieName } from './cookie-flags';

const name = () => cookieName('hospital');
const tenMinutes = 10 * 60;

const kept = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  locale: z.string(),
  next: z.string().optional(),
  join: z.string().optional(),
  endsAt: z.number(),
});

export type Kept = Omit<z.output<typeof kept>, 'endsAt'>;

/** What this browser brings back from the hospital's provider: sealed, for ten minutes, and for one way there and back. */
export async function keepAttempt(attempt: Kept) {
  const text = JSON.stringify({ ...attempt, endsAt: now().getTime() + tenMinutes * 1000 });
  (await cookies()).set(name(), seal(text), { ...cookieFlags(), maxAge: tenMinutes });
}

/** `null` where this browser set out for nowhere, or too long ago. */
export async function takeAttempt(): Promise<Kept | null> {
  const jar = await cookies();
  const sealed = jar.get(name())?.value;
  jar.set(name(), '', { ...cookieFlags(), maxAge: 0 });
  const read = kept.safeParse(opened(sealed));
  return read.success && read.data.endsAt > now().getTime() ? read.data : null;
}

function opened(sealed: string | undefined): unknown {
  try {
    return sealed && JSON.parse(unseal(sealed));
  } catch {
    return null;
  }
}
