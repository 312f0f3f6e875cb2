import { headers } from 'next/headers';
import { localPath } from './local-path';

/** The address of this page with its language and query. Pages are not told it, so `proxy.ts` says it in a header of ours. */
export const pagePath = async () => localPath((await headers()).get('x-homeward-path'));
