// Puts a .br and a .gz beside everything of the build that a proxy serves by itself, where that makes it smaller.
import { readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { at } from './lib/root.mjs';

const ours = ['.next/server/app', '.next/static', 'public/fonts'].map((folder) => at(folder));
const text = { app: /\.html$/, static: /\.(js|css|svg|json|txt)$/, fonts: /\.css$/ };
const smallest = 500; // below it the headers weigh more than what is gained

const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
const ways = { br: brotli, gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }) };

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && text[basename(folder)].test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

async function compress(file) {
  const bytes = await readFile(file);
  await Promise.all(
    Object.entries(ways).map(async ([ending, way]) => {
      const small = bytes.length >= smallest ? await way(bytes) : bytes;
      if (small.length < bytes.length) await writeFile(`${file}.${ending}`, small);
      else await rm(`${file}.${ending}`, { force: true });
    }),
  );
}

const folders = process.argv.slice(2);
const files = (folders.length > 0 ? folders : ours).flatMap(filesIn);
for (let first = 0; first < files.length; first += 16) await Promise.all(files.slice(first, first + 16).map(compress));
console.log(`${files.length} pages and files compressed.`);
