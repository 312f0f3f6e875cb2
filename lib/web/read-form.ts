import { Readable } from 'node:stream';
import busboy from 'busboy';
import { rawBody } from './raw-bodies.mjs';

export type Fields = Record<string, string>;
type Take = (fields: Fields, file: { name: string; bytes: AsyncIterable<Uint8Array> }) => Promise<void>;

const limits = { fields: 10, fieldSize: 500, files: 20, parts: 30 };

/**
 * Reads a form as it comes in and hands on each file before the next one is read, so that none lies in memory. The fields
 * of a form that stand before its files are known by then. The first fault of `take` is thrown once all is read.
 */
export async function readForm(request: Request, take: Take) {
  const fields: Fields = {};
  const told = { headers: Object.fromEntries(request.headers), limits, preservePath: true, defParamCharset: 'utf8' };
  const parser = busboy(told);
  let work: Promise<unknown> = Promise.resolve();
  parser.on('field', (name, value) => void (fields[name] = value));
  parser.on('file', (_, bytes, { filename: name }) => {
    if (name) work = work.then(() => take(fields, { name, bytes: bytes.iterator({ destroyOnReturn: false }) }));
    work.catch(() => {}).finally(() => bytes.resume()); // what nobody took is passed over
  });
  await new Promise<void>((resolve, reject) => {
    parser.once('close', resolve).once('error', reject);
    Readable.from(rawBody(request)).once('error', reject).pipe(parser);
  });
  await work;
  return fields;
}
