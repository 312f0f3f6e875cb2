import type { ProblemCode } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { checksums } from '@/lib/records/tus/headers';
import { Refused } from '@/lib/records/tus/refused';
import { problemOf } from './problem-of';

export const tusVersion = '1.0.0';

const always = { 'Tus-Resumable': tusVersion, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

export const tusAnswer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...always, ...headers } });

const abilities = {
  'Tus-Version': tusVersion,
  'Tus-Extension': 'creation,expiration,checksum,termination',
  'Tus-Checksum-Algorithm': checksums.join(','),
};

/** What we speak; asked before anything is sent, and by nobody in particular. */
export const ourAbilities = (largest: number) => tusAnswer(204, { ...abilities, 'Tus-Max-Size': String(largest) });

const statusOf: Partial<Record<ProblemCode, number>> = {
  notFound: 404,
  notAllowed: 404,
  foreignForm: 403,
  wrongStage: 403,
  fileTooLarge: 413,
  caseFull: 413,
  tooMany: 429,
  storageFull: 507,
  storageAway: 503,
};

/** A refusal as the protocol wants it, with a code for our page and a sentence for whoever reads it. */
export async function tusRefusal(fault: unknown, locale: Locale) {
  if (fault instanceof Refused) {
    const versions: Record<string, string> = fault.status === 412 ? { 'Tus-Version': tusVersion } : {};
    return Response.json({ text: fault.message }, { status: fault.status, headers: { ...always, ...versions } });
  }
  const code = problemOf(fault);
  const status = statusOf[code] ?? 503;
  const again: Record<string, string> =
    status === 503 ? { 'Retry-After': '5' } : status === 429 ? { 'Retry-After': '60' } : {};
  const { problems } = await loadMessages(locale);
  return Response.json({ code, text: problems[code] }, { status, headers: { ...always, ...again } });
}
