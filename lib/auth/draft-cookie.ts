import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { lifeOfDraft } from '@/lib/inquiries/begin-draft';

const name = 'homeward-draft';

const options = () =>
  ({
    httpOnly: true,
    sameSite: 'lax',
    secure: env.APP_URL.startsWith('https:'),
    path: '/',
    maxAge: lifeOfDraft,
  }) as const;

export const draftToken = async () => (await cookies()).get(name)?.value;

export const holdDraft = async (token: string) => void (await cookies()).set(name, token, options());

export const dropDraft = async () => void (await cookies()).delete(name);
