import { authorizeDoor } from '@/lib/access/permissions';
import { currentActor } from '@/lib/auth/current-actor';
import { exportCases } from '@/lib/desk/export-cases';
import { readFilters } from '@/lib/desk/filters';
import { Problem } from '@/lib/errors';
import { known } from '@/lib/i18n/routing';
import { report } from '@/lib/report';
import { csvWords } from './csv-words';

export const dynamic = 'force-dynamic';

const headers = {
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': 'attachment; filename="cases.csv"',
  'Cache-Control': 'no-store',
};

/** The list that an address of the desk shows, as a file: row by row while it is read, so that none is held in memory. */
export async function GET(request: Request) {
  try {
    const { in: language, ...given } = Object.fromEntries(new URL(request.url).searchParams);
    const actor = await currentActor();
    authorizeDoor(actor, 'desk.export');
    const { head, lines } = await csvWords(known(language));
    const pages = exportCases(actor, readFilters(given).filters);
    const encoder = new TextEncoder();
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(encoder.encode(head)),
      async pull(stream) {
        const { value, done } = await pages.next();
        if (done) stream.close();
        else stream.enqueue(encoder.encode(lines(value)));
      },
    });
    return new Response(body, { headers });
  } catch (fault) {
    if (fault instanceof Problem) return new Response(null, { status: 404 });
    report(fault);
    return new Response(null, { status: 503, headers: { 'Retry-After': '30' } });
  }
}
