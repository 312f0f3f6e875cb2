import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { known } from '@/lib/i18n/routing';

// Next renders `notFound()` by scripts alone: without them the page is blank. So unknown addresses get the page that was
// built for it, whole, in the reader's language, and without the scripts that it does not need.
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };

const scripts = /<script\b[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g;

export async function GET(_: Request, { params }: Context) {
  const locale = known((await params).locale);
  const built = join(process.cwd(), '.next/server/app', locale, 'not-found.html');
  const page = await readFile(built, 'utf8').catch(() => '404');
  return new Response(page.replace(scripts, ''), {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
