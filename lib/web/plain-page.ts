import type { ProblemCode } from '@/lib/errors';
import { directionOf, type Locale, languageTag } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';

async function pageWith(locale: Locale, code: ProblemCode) {
  const { problems } = await loadMessages(locale);
  const sentence = problems[code];
  return `<!doctype html><html lang="${languageTag(locale)}" dir="${directionOf(locale)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${sentence}</title><p>${sentence}</p></html>`;
}

/** A sentence on a bare page, for answers that are given before any page is made. */
export async function plainPage(locale: Locale, code: ProblemCode, status: number, more: Record<string, string> = {}) {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': languageTag(locale),
    'Content-Security-Policy': "default-src 'none'",
    ...more,
  };
  return new Response(await pageWith(locale, code), { status, headers });
}
