import { randomUUID } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { holder } from '@/lib/auth/holder';
import { localPath } from '@/lib/auth/local-path';
import { negotiated } from '@/lib/i18n/negotiate';
import { sendFile } from '@/lib/records/uploads/send-file';
import { isFromUs } from '@/lib/web/from-us';
import { problemOf } from '@/lib/web/problem-of';
import { type Fields, readForm } from '@/lib/web/read-form';
import { senderOf } from '../door';

export const dynamic = 'force-dynamic';

/** Back to the page of the form, which says what came of it; a form that does not say where it stood leads to the first page. */
function back(request: NextRequest, fields: Fields, outcome: Record<string, string>) {
  const path = localPath(fields.back) ?? `/${negotiated(request)}`;
  const url = new URL(path, request.url);
  for (const [name, value] of Object.entries(outcome)) url.searchParams.set(name, value);
  return new NextResponse(null, {
    status: 303,
    headers: { Location: url.pathname + url.search, 'Cache-Control': 'no-store' },
  });
}

/** Small files from a form without scripts: `back` and `reference` or `order` stand in it before its files. */
export async function POST(request: NextRequest) {
  if (!isFromUs(request)) return new Response(null, { status: 403 });
  const [who, batchId] = [await holder(), randomUUID()];
  const told: { fields: Fields; sent: number } = { fields: {}, sent: 0 };
  try {
    await readForm(request, async (fields, { name, bytes }) => {
      told.fields = fields;
      await sendFile(senderOf(who, fields), { batchId, name, bytes });
      told.sent += 1;
    }).then((fields) => (told.fields = fields));
    return back(request, told.fields, { sent: String(told.sent) });
  } catch (fault) {
    return back(request, told.fields, { sent: String(told.sent), problem: problemOf(fault) });
  }
}
