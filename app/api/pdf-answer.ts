import { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { countTry } from '@/lib/access/limits';
import { currentActor } from '@/lib/auth/current-actor';
import { Problem } from '@/lib/errors';
import { report } from '@/lib/report';

const unseen = (status: number, more?: Record<string, string>) =>
  new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...more } });

const headers = (number: string) => ({
  'Content-Type': 'application/pdf',
  'Content-Disposition': `inline; filename="${number}.pdf"`,
  'Content-Security-Policy': "frame-ancestors 'none'", // a sandbox would keep the browser's own viewer out
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
});

type Printed = { number: string; bytes: Buffer };

/** A document for whom its verb lets have it. Setting one takes its time, so an account can ask for so many an hour. */
export async function pdfAnswer(typed: string, print: (actor: Actor, id: string) => Promise<Printed>) {
  try {
    const id = z.guid().safeParse(typed);
    const actor = await currentActor();
    if (!id.success || actor.kind === 'visitor') return unseen(404);
    await countTry(['letterOfAccount', idOf(actor) ?? '']);
    const { number, bytes } = await print(actor, id.data);
    return new Response(new Uint8Array(bytes), { headers: headers(number) });
  } catch (fault) {
    if (fault instanceof Problem) return unseen(fault.code === 'tooMany' ? 429 : 404);
    report(fault);
    return unseen(503, { 'Retry-After': '30' });
  }
}
