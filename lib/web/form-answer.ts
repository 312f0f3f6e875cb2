import type { Outcome } from '@/lib/forms/form-state';
import { type Locale, languageTag } from '@/lib/i18n/locales';
import { plainPage } from './plain-page';

const uncached = { 'Cache-Control': 'no-store' };
const soon = { ...uncached, 'Retry-After': '2' };

const statusOf = (outcome: Outcome) =>
  'next' in outcome ? 200 : outcome.problem === 'temporarilyUnavailable' ? 503 : 422;

const led = (to: string) => new Response(null, { status: 303, headers: { ...uncached, Location: to } });

/** A fault is a fault to whatever stands between; whoever reads it is led back to the page, which keeps what they wrote. */
async function fault(locale: Locale, to: string) {
  const headers = {
    ...soon,
    Refresh: `0; url=${to}`,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': languageTag(locale),
    'Content-Security-Policy': "default-src 'none'",
  };
  return new Response(await plainPage(locale, 'temporarilyUnavailable'), { status: 503, headers });
}

/** A script is answered with the outcome; a browser without scripts goes where it leads. */
export function formAnswer(request: Request, locale: Locale, outcome: Outcome) {
  const status = statusOf(outcome);
  if (request.headers.get('accept') === 'application/json')
    return Response.json(outcome, { status, headers: status === 503 ? soon : uncached });
  if ('next' in outcome) return led(outcome.next);
  const back = `${outcome.back}?problem=${outcome.problem}`;
  return status === 503 ? fault(locale, back) : led(back);
}
