import { env } from '@/lib/env';
import { Problem } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { report } from '@/lib/report';

type From = { locale: Locale; join?: string };

/** Back to the page from which somebody set out, which says why it did not work. */
export function signInRefused(fault: unknown, { locale, join }: From) {
  if (!(fault instanceof Problem)) report(fault);
  const code = fault instanceof Problem ? fault.code : 'temporarilyUnavailable';
  const page = join ? `/join/${encodeURIComponent(join)}` : '/sign-in/staff';
  return Response.redirect(`${env.APP_URL}/${locale}${page}?problem=${code}`, 303);
}
