import type { NextRequest } from 'next/server';
import { authorizeDoor } from '@/lib/access/permissions';
import { readOwnSettings } from '@/lib/accounts/queries';
import { readAsked } from '@/lib/audit/asked';
import { beginExport, exportTrail } from '@/lib/audit/export-trail';
import { currentActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { report } from '@/lib/report';

export const dynamic = 'force-dynamic';

const headers = () => ({
  'Content-Type': 'application/x-ndjson; charset=utf-8',
  'Content-Disposition': `attachment; filename="audit-${now().toISOString().slice(0, 10)}.jsonl"`,
  'Cache-Control': 'no-store',
});

async function begin(request: NextRequest) {
  const actor = await currentActor();
  authorizeDoor(actor, 'trail.search');
  const asked = readAsked(Object.fromEntries(request.nextUrl.searchParams));
  const { timeZone } = await readOwnSettings(actor);
  await beginExport(actor, asked);
  return exportTrail(actor, asked, timeZone);
}

/** A line is made when the reader has taken the one before. A fault cuts the body short, and never ends it as whole. */
function streamOf(lines: AsyncGenerator<string>) {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (fault) {
        report(fault);
        controller.error(fault);
      }
    },
    cancel: async () => void (await lines.return(undefined)),
  });
}

/** The trail as the filters of its page bound it, one line of JSON an entry. */
export async function GET(request: NextRequest) {
  try {
    return new Response(streamOf(await begin(request)), { headers: headers() });
  } catch (fault) {
    if (fault instanceof Problem) return new Response(null, { status: 404 });
    report(fault);
    return new Response(null, { status: 503, headers: { 'Retry-After': '5' } });
  }
}
