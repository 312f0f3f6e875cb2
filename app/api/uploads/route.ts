import type { NextRequest } from 'next/server';
import { holder } from '@/lib/auth/holder';
import { uploads } from '@/lib/hospital/uploads';
import { readNumber, readTold } from '@/lib/records/tus/headers';
import { beginUpload } from '@/lib/records/uploads/begin-upload';
import { givenUpAt } from '@/lib/records/uploads/given-up';
import { ourAbilities, tusAnswer } from '@/lib/web/tus-answer';
import { senderOf, speakTus, uploadsPath } from './door';

export const dynamic = 'force-dynamic';

export const OPTIONS = () => ourAbilities(uploads.largest.file);

/** Makes room for a file; its address is where its bytes go. */
export const POST = (request: NextRequest) =>
  speakTus(request, async () => {
    const size = readNumber(request.headers, 'Upload-Length');
    const { batch: batchId, name, bundle, ...told } = readTold(request.headers.get('upload-metadata'));
    const sender = senderOf(await holder(), told);
    const id = await beginUpload(sender, { batchId, name, size, bundle });
    const expires: Record<string, string> = size > 0 ? { 'Upload-Expires': givenUpAt().toUTCString() } : {};
    return tusAnswer(201, { Location: `${uploadsPath}/${id}`, ...expires });
  });
