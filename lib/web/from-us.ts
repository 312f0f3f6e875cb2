import { isOurOwn } from './same-site.mjs';

/** Whether a request that changes something came from a page of ours; see same-site.mjs. */
export const isFromUs = ({ method, headers }: Pick<Request, 'method' | 'headers'>) =>
  isOurOwn({
    method,
    origin: headers.get('origin'),
    fetchSite: headers.get('sec-fetch-site'),
    host: headers.get('x-forwarded-host') ?? headers.get('host'),
  });
