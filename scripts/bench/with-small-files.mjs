import { randomBytes } from 'node:crypto';
import { median, rounded } from './numbers.mjs';
import { chunk, tusClient } from './tus-client.mjs';

const count = 1_200;
const size = 256 * 1024;
const bundle = 64 * 1024 ** 2;
const block = 512;

/** The head of a file in a tar, as POSIX has it. */
function headOf(name, length) {
  const head = Buffer.alloc(block);
  head.write(name).toString();
  head.write('0000644\0', 100);
  head.write(`${length.toString(8).padStart(11, '0')}\0`, 124);
  head.write('        0', 148);
  head.write('ustar\x0000', 257);
  const sum = head.reduce((all, byte) => all + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

/** Many small files as the page sends them: packed while they are read, each bundle a file of its own. */
function* bundlesOf(content) {
  let [parts, length] = [[], 0];
  for (let nth = 0; nth < count; nth++) {
    parts.push(headOf(`MRI/IM${String(nth).padStart(6, '0')}.dcm`, size), content);
    length += block + size;
    if (length + block + size <= bundle && nth + 1 < count) continue;
    yield Buffer.concat([...parts, Buffer.alloc(2 * block)]);
    [parts, length] = [[], 0];
  }
}

async function sendBundles(client, content) {
  for (const packed of bundlesOf(content)) {
    const url = await client.begin(packed.length);
    for (let at = 0; at < packed.length; at += chunk) await client.send(url, at, packed.subarray(at, at + chunk));
  }
}

/** A folder of 1,200 files beside one file of the same length. */
export async function withSmallFiles({ door, told, cookie }, rounds) {
  const content = randomBytes(size);
  const one = tusClient(door, { cookie, told });
  const many = tusClient(door, { cookie, told: { ...told, bundle: '1' } });
  const times = { one: [], many: [] };
  const measure = async (name, work) => {
    const began = performance.now();
    await work();
    times[name].push((performance.now() - began) / 1000);
  };
  for (let round = 0; round < rounds; round++) {
    await measure('one', () => one.sendFile(randomBytes(chunk), count * size));
    await measure('many', () => sendBundles(many, content));
  }
  const [single, folder] = [median(times.one), median(times.many)];
  return {
    oneFileSeconds: rounded(single, 2),
    smallFilesSeconds: rounded(folder, 2),
    smallFilesTimes: rounded(folder / single, 2),
  };
}
