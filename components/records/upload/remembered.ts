import { now } from '@/lib/clock';
import { uploads } from '@/lib/hospital/uploads';

/** Where something is sent: into a case, for an order, or along the link that a browser holds. */
export type Place = { reference?: string; order?: string; locale: string };

export const placeKey = ({ reference, order }: Place) => reference ?? order ?? 'link';

/** What this browser has begun to send: it is still known after the browser, the phone or the power went away. */
export type Batch = { id: string; place: string; name: string; sent: number; total: number; at: number };

type Begun = { id: string; batchId: string; url: string | null; isDone: boolean };

const stores = ['batches', 'parts'] as const;

const answered = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing.')));
  });

function open() {
  const request = indexedDB.open('homeward-uploads', 1);
  request.addEventListener('upgradeneeded', () => {
    for (const name of stores) request.result.createObjectStore(name, { keyPath: 'id' });
  });
  return answered(request);
}

const held: { opened?: Promise<IDBDatabase | null> } = {};

/** In a private window some browsers keep nothing: then only the memory after a restart is missing. */
const database = () => (held.opened ??= open().catch(() => null));

async function ask<T>(name: (typeof stores)[number], work: (store: IDBObjectStore) => IDBRequest<T>) {
  const known = await database();
  if (!known) return undefined;
  return answered(work(known.transaction(name, 'readwrite').objectStore(name))).catch(() => undefined);
}

const idOf = (place: Place, key: string) => `${placeKey(place)}\n${key}`;

export const partBegun = (place: Place, key: string) =>
  ask('parts', (store) => store.get(idOf(place, key)) as IDBRequest<Begun | undefined>);

export const keepPart = (place: Place, key: string, begun: Omit<Begun, 'id'>) =>
  ask('parts', (store) => store.put({ ...begun, id: idOf(place, key) }));

export const keepBatch = (batch: Batch) => ask('batches', (store) => store.put(batch));

/** What was begun here for this case and is not at its end, the latest first. */
export async function batchesOf(place: Place): Promise<Batch[]> {
  const all = (await ask('batches', (store) => store.getAll() as IDBRequest<Batch[]>)) ?? [];
  const since = now().getTime() - uploads.unfinishedDays * 24 * 3_600_000; // what is older, the server has given up
  return all.filter((batch) => batch.place === placeKey(place) && batch.at > since).toSorted((a, b) => b.at - a.at);
}

export async function forgetBatch(id: string) {
  await ask('batches', (store) => store.delete(id));
  const parts = (await ask('parts', (store) => store.getAll() as IDBRequest<Begun[]>)) ?? [];
  for (const part of parts.filter(({ batchId }) => batchId === id))
    await ask('parts', (store) => store.delete(part.id));
}
