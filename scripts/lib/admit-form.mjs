import { randomUUID } from 'node:crypto';
import { noncePolicy } from '../../lib/web/nonce-policy.mjs';
import { isOurOwn } from '../../lib/web/same-site.mjs';
import { isLocalized } from './plain-pages.mjs';

const ours = ({ method, headers }) =>
  isOurOwn({
    method,
    origin: headers.origin,
    fetchSite: headers['sec-fetch-site'],
    host: headers['x-forwarded-host'] ?? headers.host,
  });

/**
 * Does for a form what `proxy.ts` does for a page: refuses a foreign one, gives its answer a policy, tells the page its
 * address. Going through the proxy would cost a form as much again, because Next copies its body for it. `false` where it is foreign.
 */
export function admitForm(request, response) {
  if (request.method !== 'POST' || !isLocalized(request.url)) return true;
  if (!ours(request)) return false;
  const policy = noncePolicy(randomUUID());
  request.headers['content-security-policy'] = policy; // Next reads the nonce of its scripts from it
  request.headers['x-homeward-path'] = request.url;
  request.headers['x-homeward-admitted'] = '1';
  response.setHeader('Content-Security-Policy', policy);
  return true;
}
