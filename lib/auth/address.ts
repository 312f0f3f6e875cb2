import { headers } from 'next/headers';
import { env } from '@/lib/env';
import { addressBlock } from './address-block';

/** Where the request came from, as rate limits count it. */
export const clientAddress = async () => addressBlock((await headers()).get('x-forwarded-for'), env.TRUSTED_PROXY_HOPS);
