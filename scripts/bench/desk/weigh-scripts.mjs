import { gzipSync } from 'node:zlib';
import { ask } from '../load.mjs';
import { rounded } from './numbers.mjs';

/** What the scripts of the desk weigh, as a proxy sends them. */
export async function weighScripts({ url, cookie }) {
  const { page } = await ask(`${url}/en/desk`, { headers: { cookie } });
  const sources = new Set([...page.matchAll(/"?(\/_next\/static\/[^"'\\ ]+\.js)/g)].map(([, source]) => source));
  let bytes = 0;
  for (const source of sources) bytes += gzipSync((await ask(`${url}${source}`)).page).length;
  const scriptKb = rounded(bytes / 1024, 1);
  console.log(`Scripts of the desk: ${scriptKb} KB compressed in ${sources.size} files (wanted: under 220)\n`);
  return { scriptKb };
}
