import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { holder } from '@/lib/auth/holder';
import { Problem } from '@/lib/errors';
import { uploads } from '@/lib/hospital/uploads';
import { readChecksum, readNumber, writeMetadata } from '@/lib/records/tus/headers';
import { Refused } from '@/lib/records/tus/refused';
import { endUpload } from '@/lib/records/uploads/end-upload';
import { type FoundUpload, findUpload } from '@/lib/records/uploads/find-upload';
import { givenUpAt } from '@/lib/records/uploads/given-up';
import { receiveBytes } from '@/lib/records/uploads/receive-bytes';
import { rawBody } from '@/lib/web/raw-bodies.mjs';
import { ourAbilities, tusAnswer } from '@/lib/web/tus-answer';
import { speakTus } from '../door';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ upload: string }> };
type Work = (request: NextRequest, id: string) => Promise<Response>;

async function idOf({ params }: Context) {
  const { upload: id } = await params;
  if (!z.guid().safeParse(id).success) throw new Problem('notFound');
  return id;
}

const door = (work: Work) => (request: NextRequest, context: Context) =>
  speakTus(request, async () => work(request, await idOf(context)));

const metadataOf = ({ name, batchId, bundle }: FoundUpload) =>
  writeMetadata({ name, batch: batchId, ...(bundle && { bundle: '1' }) });

const look: Work = async (_, id) => {
  const upload = await findUpload(await holder(), id);
  return tusAnswer(200, {
    'Upload-Offset': String(upload.received),
    'Upload-Length': String(upload.size),
    'Upload-Metadata': metadataOf(upload),
    ...(upload.received < upload.size && { 'Upload-Expires': upload.expiresAt.toUTCString() }),
  });
};

const lengthOf = (headers: Headers) => (headers.has('content-length') ? readNumber(headers, 'Content-Length') : 0);

const receive: Work = async (request, id) => {
  const { headers } = request;
  if (headers.get('content-type') !== 'application/offset+octet-stream')
    throw new Refused(415, 'A part is application/offset+octet-stream.');
  const [offset, checksum] = [readNumber(headers, 'Upload-Offset'), readChecksum(headers.get('upload-checksum'))];
  const part = { offset, length: lengthOf(headers), checksum, source: rawBody(request) };
  const { received, size } = await receiveBytes(holder(), id, part);
  const expires: Record<string, string> = received < size ? { 'Upload-Expires': givenUpAt().toUTCString() } : {};
  return tusAnswer(204, { 'Upload-Offset': String(received), ...expires });
};

const end: Work = async (_, id) => {
  await endUpload(await holder(), id);
  return tusAnswer(204);
};

export const OPTIONS = () => ourAbilities(uploads.largest.file);
export const HEAD = door(look);
export const PATCH = door(receive);
export const DELETE = door(end);

const meant: Record<string, Work> = { HEAD: look, PATCH: receive, DELETE: end };

/** For a client whose way to us lets nothing through but POST. */
export const POST = door((request, id) => {
  const work = meant[request.headers.get('x-http-method-override') ?? ''];
  if (!work) throw new Problem('notFound');
  return work(request, id);
});
