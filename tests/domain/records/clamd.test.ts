import { afterAll, expect, test, vi } from 'vitest';
import { scan, scannerState } from '@/lib/records/pipeline/scanner';
import { clamdHere } from '@/scripts/lib/clamd.mjs';
import { tarOf, zipOf } from '@/tests/support/archives';
import { eicar } from '@/tests/support/fake-scanner';
import { aLockedPdf, aPdf, aPhoto } from '@/tests/support/papers';
import { read } from '@/tests/support/records';
import { partsOf } from '@/tests/support/storage';
import { aMotherWithCase } from '@/tests/support/uploads';

const clamd = await vi.hoisted(async () => {
  const { clamdHere: find, startClamd } = await import('@/scripts/lib/clamd.mjs');
  const path = find();
  const started = path && (await startClamd(path, { besides: 'StreamMaxLength 3M\nAlertEncrypted yes\n' }));
  if (started) process.env.CLAMD_URL = started.url;
  return started;
});

afterAll(() => clamd && clamd.stop());
vi.setConfig({ testTimeout: 60_000 });

const withClamd = test.skipIf(!clamdHere());

withClamd('clamd answers through its socket', async () => {
  expect(await scannerState()).toBe('ok');
});

withClamd.each([
  ['EICAR', Buffer.from(eicar), 'malware'],
  ['EICAR behind a photo', Buffer.concat([await aPhoto(), Buffer.from(eicar)]), 'malware'],
  ['a PDF', await aPdf(1), 'clean'],
  ['a PDF with a password', await aLockedPdf(), 'encrypted'],
  ['nothing', Buffer.alloc(0), 'clean'],
  ['more than it takes', Buffer.alloc(9_000_000, 7), 'tooLargeForScanner'],
])('of %s clamd says: %#', async (_, bytes, verdict) => {
  expect(await scan(partsOf(bytes))).toBe(verdict);
});

withClamd('EICAR in a zip in a tar is refused by clamd, what lies beside it is kept', async () => {
  const inner = zipOf({ 'eicar.com': Buffer.from(eicar), 'note.txt': Buffer.from('note') });
  const files = await read(await aMotherWithCase(), await tarOf({ 'inner.zip': inner, 'a.pdf': await aPdf(1) }));
  expect(
    Object.fromEntries(files.slice(1).map(({ name, reason, objectId }) => [name, [reason, objectId !== null]])),
  ).toEqual({
    'inner.zip': ['unpacked', false],
    'a.pdf': [null, true],
    'eicar.com': ['malware', false],
    'note.txt': [null, true],
  });
});
