import type { Actor } from '@/lib/access/actor';
import { look } from '@/lib/access/change';
import { authorizeDoor } from '@/lib/access/permissions';
import { listener, whoStillMay } from '@/lib/auth/live-readers';
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
  const { actor, session } = await listener();
  return { session, about: await within(actor, reference) };
}

async function within(actor: Actor, reference: string | null): Promise<About> {
  if (reference === null) {
    authorizeDoor(actor, 'desk.open');
    return { topic: 'desk' };
  }
  return look(actor, 'case.view', reference, async (_, { id }) => ({ topic: 'case', caseId: id }));
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
