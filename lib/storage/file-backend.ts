import { type FileHandle, mkdir, open, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Backend, pathOf, StorageAway, StorageDamaged, StorageFull } from './backend';

const readSize = 512 * 1024;
const fullDisk = ['ENOSPC', 'EDQUOT', 'EFBIG'];

function named(fault: unknown) {
  const { code = '', errno } = fault as NodeJS.ErrnoException;
  if (errno === undefined) return fault; // not the disk's: what the bytes came from has faults of its own
  const Kind = fullDisk.includes(code) ? StorageFull : StorageAway;
  return new Kind('The disk did not take it.', { cause: fault });
}

async function guarded<T>(work: () => Promise<T>) {
  try {
    return await work();
  } catch (fault) {
    throw named(fault);
  }
}

const lengthOf = (batch: Uint8Array[]) => batch.reduce((all, { length }) => all + length, 0);

async function writeBatch(file: FileHandle, batch: Uint8Array[], at: number, length: number) {
  const { bytesWritten } = await file.writev(batch, at);
  if (bytesWritten < length) throw new StorageFull('The disk took a part.');
}

/** So much is written before the disk is told to begin with it: at the end less is left to wait for. */
const syncEvery = 4 * 1024 * 1024;

/** Its fault is thrown where it is waited for. */
function later(work: Promise<void>) {
  work.catch(() => {});
  return work;
}

/**
 * All of it is on the disk when this resolves. While one batch is written the next one is made, and what was written before
 * goes to the disk. A fault of the disk is told to one sync alone, so each of them is waited for.
 */
async function writeAll(file: FileHandle, at: number, batches: AsyncIterable<Uint8Array[]>) {
  let [to, synced, writing, syncing] = [at, at, Promise.resolve(), Promise.resolve()];
  try {
    for await (const batch of batches) {
      await writing;
      if (to - synced >= syncEvery) {
        await syncing;
        [syncing, synced] = [later(file.datasync()), to];
      }
      const length = lengthOf(batch);
      if (length > 0) writing = later(writeBatch(file, batch, to, length));
      to += length;
    }
    await writing;
    await syncing;
    await file.datasync();
  } finally {
    await Promise.allSettled([writing, syncing]); // a file that is still written is not closed
  }
}

/** A new name in a folder outlives a power cut only when the folder was written as well. */
async function syncFolder(folder: string) {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openOrMake(path: string) {
  try {
    return await open(path, 'r+');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
  const folder = dirname(path);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx+', 0o600);
  await syncFolder(folder);
  if (made) await syncFolder(dirname(made));
  return file;
}

/** A local folder, or one that several hosts share. */
export function fileBackend(root: string): Backend {
  const at = (id: string) => join(root, pathOf(id));

  async function* read(id: string, from: number, to: number) {
    const file = await guarded(() => open(at(id))).catch(missing);
    try {
      for (let next = from; next < to; ) {
        const wanted = Math.min(readSize, to - next);
        const { bytesRead, buffer } = await guarded(() => file.read(Buffer.allocUnsafe(wanted), 0, wanted, next));
        if (bytesRead === 0) throw new StorageDamaged('The file is too short.');
        yield buffer.subarray(0, bytesRead);
        next += bytesRead;
      }
    } finally {
      await file.close();
    }
  }

  return {
    read,
    write: (id, from, batches) =>
      guarded(async () => {
        const file = await openOrMake(at(id));
        try {
          await writeAll(file, from, batches);
        } finally {
          await file.close();
        }
      }),
    remove: (id) => guarded(() => rm(at(id), { force: true })),
    check: () =>
      guarded(async () => {
        await mkdir(root, { recursive: true, mode: 0o700 });
        const { bavail } = await statfs(root);
        if (bavail === 0) throw new StorageFull('The disk is full.');
      }),
  };
}

function missing(fault: unknown): never {
  const { code } = (fault as { cause?: NodeJS.ErrnoException }).cause ?? {};
  throw code === 'ENOENT' ? new StorageDamaged('There is no such file.') : fault;
}
