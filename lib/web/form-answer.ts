import type { Outcome } from '@/lib/forms/form-state';
import type { Locale } from '@/lib/i18n/locales';
import { plainPage } from './plain-page';

const uncached = { 'Cache-Control': 'no-store' };
const soon = { ...uncached, 'Retry-After': '2' };

const statusOf = (outcome: Outcome) =>
  'next' in outcome ? 200 : outcome.problem === 'temporarilyUnavailable' ? 503 : 422;

const led = (to: string) => new Response(null, { status: 303, headers: { ...uncached, Location: to } });

/**
 * A script is answered with the outcome; a browser without scripts goes where it leads. A fault is a fault to whatever stands
 * between, and whoever reads it is led back to the page, which keeps what they wrote.
 */
export function formAnswer(request: Request, locale: Locale, outcome: Outcome) {
  const status = statusOf(outcome);
  if (request.headers.get('accept') === 'application/json')
    return Response.json(outcome, { status, headers: status === 503 ? soon : uncached });
  if ('next' in outcome) return led(outcome.next);
  const back = `${outcome.back}?problem=${outcome.problem}`;
  if (status !== 503) return led(back);
  return plainPage(locale, 'temporarilyUnavailable', status, { ...soon, Refresh: `0; url=${back}` });
}
