import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextRequest } from 'next/server';
import { hasLocale } from 'next-intl';
import { languageTag, locales } from '@/lib/i18n/locales';
import { negotiated } from '@/lib/i18n/negotiate';

// Next renders `notFound()` by scripts alone: without them the page is blank. So unknown addresses get the page that was
// built for it, whole, in the reader's language.
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };

export async function GET(request: NextRequest, { params }: Context) {
  const { locale: asked } = await params;
  const locale = hasLocale(locales, asked) ? asked : negotiated(request); // files that are not there have no language
  const built = join(process.cwd(), '.next/server/app', locale, 'not-found.html');
  const page = await readFile(built, 'utf8').catch(() => '404');
  return new Response(page, {
    status: 404,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': languageTag(locale),
      'Cache-Control': 'no-store',
    },
  });
}
