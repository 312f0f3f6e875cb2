import { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { known, routing } from './routing';

/** next-intl reads `Accept-Language`; it answers for the first page alone, which is the only one that redirects. */
export const byLanguage = createMiddleware(routing);

/** The language of a reader whose address names none. */
export function negotiated(request: NextRequest) {
  const first = new NextRequest(new URL('/', request.url), { headers: request.headers });
  const location = byLanguage(first).headers.get('location') ?? '/';
  return known(new URL(location, request.url).pathname.split('/')[1]);
}
