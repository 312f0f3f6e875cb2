/** Where sealed bytes lie. It knows no keys, no cases and no records: all that it is given is noise. */
export type Backend = {
  /** Writes batch after batch from this byte on, and resolves once all of it would outlive a power cut. */
  write(id: string, at: number, batches: AsyncIterable<Uint8Array[]>): Promise<void>;
  /** These bytes, the last one not included. @throws StorageDamaged where they are not all there */
  read(id: string, from: number, to: number): AsyncIterable<Buffer>;
  /** Nothing is left of it; that it was never there is no fault. */
  remove(id: string): Promise<void>;
  /** @throws where nothing could be written now */
  check(): Promise<void>;
};

/** Bytes are missing, or are not what was stored. */
export class StorageDamaged extends Error {
  override name = 'StorageDamaged';
}

/** There is no room for more. */
export class StorageFull extends Error {
  override name = 'StorageFull';
}

/** It cannot be reached now. */
export class StorageAway extends Error {
  override name = 'StorageAway';
}

const wellFormed = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id becomes a part of a path, so it is looked at once more. */
export function pathOf(id: string) {
  if (!wellFormed.test(id)) throw new Error('This is not the id of an object.');
  return `${id.slice(-2)}/${id}`;
}
