import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chunk, tusClient } from '../bench/tus-client.mjs';
import { contentOf } from './content.mjs';

/** A browser that sends one file, remembers its address, and begins again where it was, however often it is killed. */
const { door, cookie, told, length, memory } = JSON.parse(process.argv[2]);
const bytes = contentOf(told.name, length);
const client = tusClient(door, { cookie, told });

function remember(url) {
  writeFileSync(`${memory}.new`, url);
  renameSync(`${memory}.new`, memory);
  return url;
}

async function goOn() {
  const url = existsSync(memory) ? readFileSync(memory, 'utf8') : remember(await client.begin(length));
  let offset = await client.head(url);
  while (offset < length) offset = await client.send(url, offset, bytes.subarray(offset, offset + chunk / 4));
}

for (let done = false; !done; )
  try {
    await goOn();
    done = true;
  } catch {
    await sleep(200);
  }
