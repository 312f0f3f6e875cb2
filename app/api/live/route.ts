import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { authorize, authorizeDoor } from '@/lib/access/permissions';
import { requireActor } from '@/lib/auth/current-actor';
import { sessionHash, whoStillMay } from '@/lib/auth/live-readers';
import { Problem } from '@/lib/errors';
import type { About } from '@/lib/live/about';
import { readCursor } from '@/lib/live/cursor';
import { liveHub } from '@/lib/live/hub';
import type { Reader } from '@/lib/live/streams';
import { report } from '@/lib/report';

export const dynamic = 'force-dynamic';

const never = { 'Cache-Control': 'no-store, no-transform' };
const asStream = { ...never, 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };

/** `?case=HW-…` or, without it, the desk; `since` is until where the page had heard when it was made. */
export async function GET(request: Request) {
  try {
    const asked = new URL(request.url).searchParams;
    const reader = await readerOf(asked.get('case'));
    return await answer(reader, request, asked.get('since'));
  } catch (fault) {
    if (fault instanceof Problem) return refuse(fault);
    report(fault);
    return busy();
  }
}

async function readerOf(reference: string | null): Promise<Reader> {
  const actor = await requireActor();
  return { session: await sessionHash(), about: await within(actor, reference) };
}

async function within(actor: Actor, reference: string | null): Promise<About> {
  if (reference === null) {
    authorizeDoor(actor, 'desk.open');
    return { topic: 'desk' };
  }
  const found = await asActor(actor, (tx) => findCase(tx, actor, reference));
  authorize(actor, 'case.view', found);
  return { topic: 'case', caseId: found.id };
}

/** A stream, or for a page that could not have one whether something has changed. */
async function answer(reader: Reader, { headers }: Request, made: string | null) {
  const since = readCursor(headers.get('last-event-id') ?? made);
  const hub = liveHub(whoStillMay);
  if (!headers.get('accept')?.includes('text/event-stream'))
    return Response.json(await hub.changedSince(reader.about, since), { headers: never });
  const body = hub.open(reader, since);
  return body ? new Response(body, { headers: asStream }) : busy();
}

const busy = () => new Response(null, { status: 503, headers: { ...never, 'Retry-After': '15' } });

const refuse = ({ code }: Problem) =>
  new Response(null, { status: code === 'signInAgain' ? 401 : 404, headers: never });
