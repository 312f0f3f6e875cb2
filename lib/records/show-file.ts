import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { look } from '@/lib/access/change';
import { authorizeDoor, mayOpen } from '@/lib/access/permissions';
import { recordRefusal } from '@/lib/access/record-refusal';
import { record } from '@/lib/audit/record';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { readObject } from './objects';
import { openTo } from './orders/open-to';
import { placeOf } from './pipeline/pictures';
import { endingOf } from './pipeline/types';

export type View = 'thumbnail' | 'preview' | 'original';

type Stored = { id: string; wrappedKey: string; size: bigint | null };

/** Bytes of an object from one place to another, the last one not included. */
export type Shown = { object: Stored; from: number; to: number; mediaType: string; name: string };

/** To which case a file belongs, for `look` to find out whether this reader may see it. */
async function referenceOfFile(fileId: string) {
  const found = await asActor(theSystem, (tx) =>
    tx.recordFile.findUnique({ where: { id: fileId }, select: { case: { select: { reference: true } } } }),
  );
  if (!found) throw new Problem('notFound');
  return found.case.reference;
}

const withObjects = { object: true, preview: true, thumbnail: true } as const;

/** A file that may be opened: looked at, clean, and of a record that nobody took back. */
const isReady = {
  state: 'ready',
  OR: [{ record: { withdrawnAt: null } }, { upload: { orderId: { not: null } } }],
} satisfies Prisma.RecordFileWhereInput;

async function findReady(tx: Tx, actor: Actor, fileId: string) {
  const file = await tx.recordFile.findFirst({
    where: { AND: [{ id: fileId }, isReady, await openTo(tx, actor)] },
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

/** Small pictures stand on pages whose reading is recorded by itself. */
async function show(tx: Tx, actor: Actor, { fileId, view, page }: Wanted) {
  const file = await findReady(tx, actor, fileId);
  const shown = await find(file, view, page);
  if (view !== 'thumbnail') await record(tx, actor, 'record.opened', { caseId: file.caseId, fileId, view, page });
  return shown;
}

/** A translator sees no case, and the files of their orders all the same. Who is refused is noted in the trail. */
async function showOrdered(actor: Actor, reference: string, wanted: Wanted) {
  try {
    return await asActor(actor, (tx) => {
      authorizeDoor(actor, 'order.work');
      return show(tx, actor, wanted);
    });
  } catch (fault) {
    if (fault instanceof Problem) await recordRefusal(actor, 'record.read', reference);
    throw fault;
  }
}

/** What this reader sees of one file. @throws Problem for what is out of sight, not clean, or not theirs to read yet */
export async function showFile(actor: Actor, wanted: Wanted) {
  const reference = await referenceOfFile(wanted.fileId);
  if (mayOpen(actor, 'order.work')) return showOrdered(actor, reference, wanted);
  return look(actor, 'record.read', reference, (tx) => show(tx, actor, wanted));
}
