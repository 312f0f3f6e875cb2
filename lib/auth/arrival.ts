import { headers } from 'next/headers';
import type { Arrival } from '@/lib/accounts/arrival';
import { browserFamily } from '@/lib/accounts/browser-family';
import { clientAddress } from './address';
import { deviceToken } from './device-cookie';

/** Whence this request comes, for who is about to sign in. From an action or a route only. */
export const arrival = async (): Promise<Arrival> => ({
  ...browserFamily((await headers()).get('user-agent')),
  address: await clientAddress(),
  device: await deviceToken(),
});
