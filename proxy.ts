import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { programmeCodes } from '@/lib/hospital/schema';
import { languageTag, locales } from '@/lib/i18n/locales';
import { byLanguage, negotiated } from '@/lib/i18n/negotiate';
import { findStep } from '@/lib/inquiries/steps';
import { isFromUs } from '@/lib/web/from-us';
import { plainPage } from '@/lib/web/plain-page';
import { isStatic, readerPolicy, staticPolicy } from '@/lib/web/policy';

const localeIn = (path: string) => locales.find((locale) => locale === path.split('/')[1]);

const refuse = (request: NextRequest) =>
  plainPage(localeIn(request.nextUrl.pathname) ?? negotiated(request), 'foreignForm', 403);

/** A page made for one reader gets a nonce, which Next reads from the request's policy; pages are told their own address. */
function forOneReader(request: NextRequest, rewriteTo?: URL) {
  const policy = readerPolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set('x-homeward-path', request.nextUrl.pathname + request.nextUrl.search);
  const answer = rewriteTo
    ? NextResponse.rewrite(rewriteTo, { request: { headers } })
    : NextResponse.next({ request: { headers } });
  answer.headers.set('Content-Security-Policy', policy);
  return answer;
}

function asBuilt(path: string) {
  const answer = NextResponse.next();
  answer.headers.set('Content-Security-Policy', staticPolicy(path));
  answer.headers.set('Content-Language', languageTag(localeIn(path)!));
  return answer;
}

const besideSteps = ['check-answers', 'leave', 'sent'];

/** Said here, because `notFound()` in a page is blank without scripts. */
function isNoPage(path: string) {
  const [, , area, page, ...more] = path.split('/');
  if (!localeIn(path) || area === 'not-found') return true; // the page itself is only ever shown elsewhere
  if (!page || more.length > 0) return false;
  if (area === 'programmes') return !(programmeCodes as readonly string[]).includes(page);
  return area === 'inquiry' && !besideSteps.includes(page) && !findStep(page);
}

/** An address that is not ours gets the page that says so, in its own language or the reader's. */
function nowhere(request: NextRequest) {
  const locale = localeIn(request.nextUrl.pathname) ?? negotiated(request);
  const answer = forOneReader(request, new URL(`/${locale}/-`, request.url));
  answer.headers.set('Vary', 'Accept-Language');
  return answer;
}

/** Whoever keeps answers must not show the first page of one reader to another. */
function toOwnLanguage(request: NextRequest) {
  const answer = byLanguage(request);
  answer.headers.set('Vary', 'Accept-Language');
  answer.headers.set('Cache-Control', 'no-store');
  return answer;
}

export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (!isFromUs(request)) return refuse(request);
  if (pathname === '/') return toOwnLanguage(request);
  if (env.DEMO && pathname === '/dev/outbox') return forOneReader(request);
  if (isNoPage(pathname)) return nowhere(request);
  const reads = ['GET', 'HEAD'].includes(request.method);
  return isStatic(pathname) && reads ? asBuilt(pathname) : forOneReader(request);
}

/** Everything but files, `api/`, whose routes check for themselves, and forms that the server in front admitted. */
export const config = {
  matcher: [
    {
      source: '/((?!_next/static|api/|fonts/|brand/|cards/|icon.svg|notices-worker.js|robots.txt|sitemap.xml).*)',
      missing: [{ type: 'header', key: 'x-homeward-admitted' }],
    },
  ],
};
