import { allOf } from './file';

/** One object holds the pictures of all pages, so that each is read by its range: how many, the length of each, then they. */
export async function* packPictures(pictures: Uint8Array[]) {
  const index = Buffer.alloc(4 + 4 * pictures.length);
  index.writeUInt32BE(pictures.length);
  for (const [at, { length }] of pictures.entries()) index.writeUInt32BE(length, 4 + 4 * at);
  yield index;
  yield* pictures;
}

type Range = (from: number, to: number) => AsyncIterable<Uint8Array>;

/** More than the pipeline ever draws: a number beyond it is damage. */
const most = 1_000;

/** Where the picture of this page lies, from 1 on; `null` where there is none. */
export async function placeOf(page: number, range: Range) {
  const start = await allOf(range(0, 4 + 4 * most));
  const count = start.readUInt32BE(0);
  if (!Number.isInteger(page) || page < 1 || page > Math.min(count, most)) return null;
  const lengths = Array.from({ length: page }, (_, at) => start.readUInt32BE(4 + 4 * at));
  const from = 4 + 4 * count + lengths.slice(0, -1).reduce((sum, length) => sum + length, 0);
  return { from, to: from + lengths.at(-1)! };
}
