import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { FoundCase } from '@/lib/access/find-case';
import { record } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { readObject } from './objects';
import { placeOf } from './pipeline/pictures';
import { endingOf } from './pipeline/types';

export type View = 'thumbnail' | 'preview' | 'original';

type Stored = { id: string; wrappedKey: string; size: bigint | null };

/** Bytes of an object from one place to another, the last one not included. */
export type Shown = { object: Stored; from: number; to: number; mediaType: string; name: string };

/** To which case a file belongs, for `look` to find out whether this reader may see it. */
export async function referenceOfFile(fileId: string) {
  const found = await asActor(theSystem, (tx) =>
    tx.recordFile.findUnique({ where: { id: fileId }, select: { case: { select: { reference: true } } } }),
  );
  if (!found) throw new Problem('notFound');
  return found.case.reference;
}

const withObjects = { object: true, preview: true, thumbnail: true } as const;

/** A file that may be opened: looked at, clean, and of a record that nobody took back. */
async function findReady(tx: Tx, on: FoundCase, fileId: string) {
  const file = await tx.recordFile.findFirst({
    where: {
      id: fileId,
      caseId: on.id,
      state: 'ready',
      OR: [{ record: { withdrawnAt: null } }, { upload: { orderId: { not: null } } }],
    },
    include: withObjects,
  });
  if (!file) throw new Problem('notFound');
  return file;
}

type File = Awaited<ReturnType<typeof findReady>>;

const isWhole = (object: Stored | null): object is Stored & { size: bigint } =>
  object !== null && object.size !== null && object.wrappedKey !== '';

/** The last part of a path, with the ending of what the file is. */
function nameOf({ name, mediaType }: File, ending = endingOf(mediaType)) {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const bare = last.replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, 120);
  return `${bare || 'file'}.${ending}`;
}

async function picture(file: File, page: number): Promise<Shown> {
  const object = file.preview;
  if (!isWhole(object)) throw new Problem('notFound');
  const place = await placeOf(page, (from, to) => readObject(object, { from, to }));
  if (!place) throw new Problem('notFound');
  return { object, ...place, mediaType: 'image/jpeg', name: nameOf(file, 'jpg') };
}

function wholeOf(file: File, object: Stored | null, mediaType: string, ending?: string): Shown {
  if (!isWhole(object)) throw new Problem('notFound');
  return { object, from: 0, to: Number(object.size), mediaType, name: nameOf(file, ending) };
}

/** A photo is handed out as we drew it, in full size: without the place where it was taken, and nothing but a picture. */
const isPhoto = ({ mediaType, previewId }: File) => previewId !== null && mediaType?.startsWith('image/');

async function find(file: File, view: View, page: number) {
  if (view === 'thumbnail') return wholeOf(file, file.thumbnail, 'image/jpeg', 'jpg');
  if (view === 'preview') return picture(file, page);
  return isPhoto(file) ? picture(file, 2) : wholeOf(file, file.object, file.mediaType ?? 'application/octet-stream');
}

type Wanted = { fileId: string; view: View; page: number };

/** What a reader of the case sees of one file. Small pictures stand on pages whose reading is recorded by itself. */
export async function showFile(tx: Tx, actor: Actor, on: FoundCase, { fileId, view, page }: Wanted) {
  const file = await findReady(tx, on, fileId);
  const shown = await find(file, view, page);
  if (view !== 'thumbnail') await record(tx, actor, 'record.opened', { caseId: on.id, fileId, view, page });
  return shown;
}
