import { Readable } from 'node:stream';
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { currentActor } from '@/lib/auth/current-actor';
import { Problem } from '@/lib/errors';
import { readObject } from '@/lib/records/objects';
import { type Shown, showFile } from '@/lib/records/show-file';
import { report } from '@/lib/report';
import { readRange } from '@/lib/web/ranges';

export const dynamic = 'force-dynamic';

const asked = z.object({
  file: z.guid(),
  view: z.enum(['thumbnail', 'preview', 'original']),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

type Asked = z.output<typeof asked>;

/** What a stranger sent never runs here: no script, no frame, no guess at its type, no copy that is kept. */
const guarded = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
};

const inLatin = (name: string) => name.replace(/[^\x20-\x7e]|["\\%]/g, '_');

const inAnyScript = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

const disposition = (view: Asked['view'], name: string) =>
  `${view === 'original' ? 'attachment' : 'inline'}; filename="${inLatin(name)}"; filename*=UTF-8''${inAnyScript(name)}`;

async function* reported(source: AsyncIterable<Uint8Array>) {
  try {
    yield* source;
  } catch (fault) {
    report(fault);
    throw fault; // cuts the answer short: it never ends as if it were whole
  }
}

function respond({ object, from, to, mediaType, name }: Shown, view: Asked['view'], wanted: string | null) {
  const length = to - from;
  const range = readRange(wanted, length);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...guarded, 'Content-Range': `bytes */${length}` } });
  }
  const [first, end] = range ?? [0, length];
  const bytes = reported(readObject(object, { from: from + first, to: from + end }));
  const body = Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream<Uint8Array>;
  const headers = {
    ...guarded,
    'Accept-Ranges': 'bytes',
    'Content-Type': mediaType,
    'Content-Length': String(end - first),
    'Content-Disposition': disposition(view, name),
    ...(range && { 'Content-Range': `bytes ${first}-${end - 1}/${length}` }),
  };
  return new Response(body, { status: range ? 206 : 200, headers });
}

async function answer(request: NextRequest, { file: fileId, view, page }: Asked) {
  const actor = await currentActor();
  const shown = await showFile(actor, { fileId, view, page });
  return respond(shown, view, request.headers.get('range'));
}

/** A picture of a file for pages, or the file itself for who downloads it. What is out of sight is not found. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/records/[file]/[view]'>) {
  const read = asked.safeParse({ ...(await params), page: request.nextUrl.searchParams.get('page') ?? undefined });
  try {
    if (!read.success) throw new Problem('notFound');
    return await answer(request, read.data);
  } catch (fault) {
    if (fault instanceof Problem) return new Response(null, { status: 404, headers: guarded });
    report(fault);
    return new Response(null, { status: 503, headers: { ...guarded, 'Retry-After': '5' } });
  }
}
