import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { decode } from '@/lib/records/pipeline/decode/decode';
import { aDicom } from '@/prisma/seed/dicom-files';
import { aPdf, aPhoto } from '@/tests/support/papers';

vi.setConfig({ testTimeout: 60_000 });

const megabyte = 1024 * 1024;
const usual = { milliseconds: 60_000, memory: 1_200 * megabyte };
const broken = { failure: 'broken' };

test('what takes too long is given up, and the next file is read as if nothing had been', async () => {
  const pages = await aPdf(120);
  await expect(decode({ kind: 'pdf', bytes: pages }, { ...usual, milliseconds: 60 })).rejects.toMatchObject(broken);
  expect(await decode({ kind: 'photo', bytes: await aPhoto() }, usual)).toMatchObject({ pages: 1 });
});

test('what takes too much memory is stopped, where a decoder that may have more reads it', async () => {
  const large = { kind: 'dicom', bytes: aDicom({ side: 5_000 }) } as const;
  expect(await decode(large, usual)).toMatchObject({ pages: 1 });
  await expect(decode(large, { ...usual, milliseconds: 1 })).rejects.toMatchObject(broken); // and the decoder is a new one
  await expect(decode(large, { ...usual, memory: 320 * megabyte })).rejects.toMatchObject(broken);
});

test('a picture of more pixels than any camera takes is not opened', async () => {
  const grey = { width: 16_000, height: 8_000, channels: 3, background: '#888' } as const;
  const png = await sharp({ create: grey, limitInputPixels: false }).toColourspace('b-w').png().toBuffer();
  expect(png.length).toBeLessThan(megabyte);
  await expect(decode({ kind: 'photo', bytes: png }, usual)).rejects.toMatchObject(broken);
});

test('files are drawn one after the other, each its own', async () => {
  const asked = [aPdf(1), aPdf(2), aPdf(3)].map(async (bytes) => decode({ kind: 'pdf', bytes: await bytes }, usual));
  expect((await Promise.all(asked)).map(({ pages }) => pages)).toEqual([1, 2, 3]);
});

test('of a film the frame in its middle is drawn', async () => {
  const film = await decode({ kind: 'dicom', bytes: aDicom({ frames: 9 }) }, usual);
  expect(film).toMatchObject({ pages: 9, pictures: { length: 1 } });
});

/** What the system says of the decoders of this process. */
const decoders = () =>
  readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .filter((pid) => isOurs(`/proc/${pid}`));

function isOurs(folder: string) {
  try {
    const isDecoder = readFileSync(`${folder}/cmdline`, 'utf8').includes('decode/child.ts');
    return isDecoder && readFileSync(`${folder}/status`, 'utf8').includes(`PPid:\t${process.pid}\n`);
  } catch {
    return false;
  }
}

test.skipIf(process.platform !== 'linux')('a decoder is told no key and no address of ours', async () => {
  expect(process.env.MASTER_KEY).toBeTruthy();
  await decode({ kind: 'pdf', bytes: await aPdf(1) }, usual);
  const [pid] = decoders();
  const told = readFileSync(`/proc/${pid}/environ`, 'utf8');
  expect(told).toContain('NODE_ENV=production');
  expect(told).not.toMatch(/MASTER_KEY|AUTH_SECRET|DATABASE_URL|STORAGE_URL/);
});
