import { z } from 'zod';
import { idOf } from '@/lib/access/actor';
import { countTry } from '@/lib/access/limits';
import { currentActor } from '@/lib/auth/current-actor';
import { Problem } from '@/lib/errors';
import { printLetter } from '@/lib/records/letters/print-letter';
import { report } from '@/lib/report';

export const dynamic = 'force-dynamic';

const unseen = (status: number, more?: Record<string, string>) =>
  new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...more } });

const headers = (number: string) => ({
  'Content-Type': 'application/pdf',
  'Content-Disposition': `inline; filename="${number}.pdf"`,
  'Content-Security-Policy': "frame-ancestors 'none'", // a sandbox would keep the browser's own viewer out
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
});

/** A letter as it is printed, for those who may make one for this case; each time is in the trail. */
export async function GET(_: Request, { params }: RouteContext<'/api/letters/[id]'>) {
  try {
    const id = z.guid().safeParse((await params).id);
    const actor = await currentActor();
    if (!id.success || actor.kind === 'visitor') return unseen(404);
    await countTry(['letterOfAccount', idOf(actor) ?? '']);
    const { number, bytes } = await printLetter(actor, id.data);
    return new Response(new Uint8Array(bytes), { headers: headers(number) });
  } catch (fault) {
    if (fault instanceof Problem) return unseen(fault.code === 'tooMany' ? 429 : 404);
    report(fault);
    return unseen(503, { 'Retry-After': '30' });
  }
}
