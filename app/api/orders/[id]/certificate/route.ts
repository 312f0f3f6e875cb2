import { z } from 'zod';
import { idOf } from '@/lib/access/actor';
import { countTry } from '@/lib/access/limits';
import { currentActor } from '@/lib/auth/current-actor';
import { Problem } from '@/lib/errors';
import { printCertificate } from '@/lib/records/orders/print-certificate';
import { report } from '@/lib/report';

export const dynamic = 'force-dynamic';

const unseen = (status: number, more?: Record<string, string>) =>
  new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...more } });

const headers = (number: string) => ({
  'Content-Type': 'application/pdf',
  'Content-Disposition': `inline; filename="${number}.pdf"`,
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
});

/** The certificate of a translation, for whoever may read its record. */
export async function GET(_: Request, { params }: RouteContext<'/api/orders/[id]/certificate'>) {
  try {
    const id = z.guid().safeParse((await params).id);
    const actor = await currentActor();
    if (!id.success || actor.kind === 'visitor') return unseen(404);
    await countTry(['letterOfAccount', idOf(actor) ?? '']);
    const { number, bytes } = await printCertificate(actor, id.data);
    return new Response(new Uint8Array(bytes), { headers: headers(number) });
  } catch (fault) {
    if (fault instanceof Problem) return unseen(fault.code === 'tooMany' ? 429 : 404);
    report(fault);
    return unseen(503, { 'Retry-After': '30' });
  }
}
