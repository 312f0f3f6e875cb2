import { beforeEach, expect, test, vi } from 'vitest';
import { takeUpload } from '@/lib/records/jobs';
import { readUpload } from '@/lib/records/pipeline/read-upload';
import { scanWaiting } from '@/lib/records/pipeline/scan-waiting';
import { scannerState } from '@/lib/records/pipeline/scanner';
import { aDicom } from '@/prisma/seed/dicom-files';
import { tarOf } from '@/tests/support/archives';
import { db } from '@/tests/support/database';
import { eicar } from '@/tests/support/fake-scanner';
import { aPdf } from '@/tests/support/papers';
import { filesOf, readOne, send } from '@/tests/support/records';
import { aMotherWithCase } from '@/tests/support/uploads';

const scanner = await vi.hoisted(async () => {
  const { startFakeScanner } = await import('@/tests/support/fake-scanner');
  const started = await startFakeScanner();
  Object.assign(process.env, { CLAMD_URL: started.url, CLAMD_LARGEST_MB: '2' });
  return started;
});

vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => scanner.says());

/** How often the worker was asked to read it: once when it came, and once more when a scanner was back. */
async function queuedFor(uploadId: string) {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'records.takeUpload' AND data->>'uploadId' = ${uploadId}`;
  return rows.length;
}

test.each([
  ['stream: Heuristics.Encrypted.PDF FOUND', 'review', 'encrypted'],
  ['stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND', 'review', 'tooLargeForScanner'],
  ['stream: Heuristics.OLE2.ContainsMacros FOUND', 'review', 'suspicious'],
  ['stream: PUA.Pdf.Trojan.EmbeddedJS FOUND', 'review', 'suspicious'],
  ["stream: Can't allocate memory ERROR", 'review', 'suspicious'],
  ['stream: Win.Test.EICAR_HDB-1 FOUND', 'refused', 'malware'],
  ['stream: OK', 'ready', null],
])('what the scanner calls “%s” is %s for %s', async (said, state, reason) => {
  scanner.says(() => said);
  const file = await readOne(await aMotherWithCase(), await aPdf(1));
  expect(file).toMatchObject({ state, reason });
  expect(file.recordId === null).toBe(state === 'refused');
});

test('what is larger than the scanner takes goes to a person, whether we know or it says so', async () => {
  const mother = await aMotherWithCase();
  const image = aDicom({ side: 1_200, name: 'Yusuf' });
  const frames = aDicom({ side: 1_024, frames: 3, number: 2, name: 'Yusuf' });
  expect(await readOne(mother, frames)).toMatchObject({ state: 'review', reason: 'tooLargeForScanner', pages: 3 });
  expect(scanner.asked()).toBeGreaterThan(0);
  scanner.says(undefined, 500_000);
  expect(await readOne(mother, image)).toMatchObject({ state: 'review', reason: 'tooLargeForScanner' });
  expect(await db().imagingStudy.count({ where: { caseId: mother.id } })).toBe(1);
});

test('without a scanner everything waits in quarantine and says what it is; when one is back it is scanned by itself', async () => {
  const mother = await aMotherWithCase();
  await scanner.stop();
  expect(await scannerState()).toBe('gone');
  const infected = Buffer.concat([await aPdf(1), Buffer.from(eicar)]);
  const bundle = {
    '1.pdf': infected,
    '2.pdf': await aPdf(2),
    '3.html': Buffer.from('<html>'),
    IM1: aDicom(),
    IM2: aDicom({ number: 2 }),
  };
  const id = await send(mother, await tarOf(bundle));
  await readUpload(id);
  const waiting = (await filesOf(id)).slice(1);
  expect(waiting.map(({ state, reason, record }) => [state, reason, record?.kind])).toEqual([
    ['quarantined', 'notScanned', 'document'],
    ['quarantined', 'notScanned', 'document'],
    ['refused', 'program', undefined],
    ['quarantined', 'notScanned', 'study'],
    ['quarantined', 'notScanned', 'study'],
  ]);
  expect(waiting.every(({ previewId, thumbnailId }) => previewId === null && thumbnailId === null)).toBe(true);
  expect(await db().imagingStudy.findMany({ where: { caseId: mother.id } })).toMatchObject([{ studyUid: '1.2.3.1' }]);
  await scanWaiting();
  expect(await queuedFor(id)).toBe(1);
  expect((await filesOf(id)).filter(({ reason }) => reason === 'notScanned')).toHaveLength(4);
  await scanner.start();
  await scanWaiting();
  expect(await queuedFor(id)).toBe(2);
  await readUpload(id);
  const read = (await filesOf(id)).slice(1);
  expect(read.map(({ state, reason, record }) => [state, reason, record?.kind])).toEqual([
    ['refused', 'malware', undefined],
    ['ready', null, 'document'],
    ['refused', 'program', undefined],
    ['ready', null, 'study'],
    ['ready', null, 'study'],
  ]);
  expect(read[1]!.recordId).toBe(waiting[1]!.recordId);
  const records = await db().record.findMany({ where: { caseId: mother.id } });
  const isClosed = Object.fromEntries(records.map(({ id: recordId, withdrawnAt }) => [recordId, withdrawnAt !== null]));
  expect(isClosed).toEqual({
    [waiting[0]!.recordId!]: true,
    [waiting[1]!.recordId!]: false,
    [waiting[3]!.recordId!]: false,
  });
});

test('a file that kills whoever reads it is tried once among others and twice alone, and is unreadable then', async () => {
  const mother = await aMotherWithCase();
  const id = await send(mother, await tarOf({ 'bad.txt': Buffer.from('bad'), 'good.txt': Buffer.from('good') }));
  await readUpload(id);
  const [, bad, good] = await filesOf(id);
  expect([bad!.state, good!.state]).toEqual(['ready', 'ready']);
  await db().recordFile.updateMany({
    where: { id: { in: [bad!.id, good!.id] } },
    data: { settledAt: null, reason: null, state: 'quarantined', recordId: null },
  });
  await db().recordFile.update({ where: { id: bad!.id }, data: { tries: 3 } });
  await db().recordFile.update({ where: { id: good!.id }, data: { tries: 2 } });
  await readUpload(id);
  const [, dead, alive] = await filesOf(id);
  expect([dead!.state, dead!.reason]).toEqual(['unreadable', 'unreadable']);
  expect(alive!.state).toBe('ready');
});

test('a fault of our own house is thrown for another try, and no file is blamed', async () => {
  const mother = await aMotherWithCase();
  const id = await send(mother, await aPdf(1));
  const { objectId } = await db().upload.findUniqueOrThrow({ where: { id } });
  const objects = await import('@/lib/storage/storage');
  const { StorageAway } = await import('@/lib/storage/backend');
  const spy = vi.spyOn(objects.storage(), 'read').mockImplementation(() => {
    throw new StorageAway('away');
  });
  await expect(readUpload(id)).rejects.toThrow('away');
  spy.mockRestore();
  expect((await filesOf(id))[0]).toMatchObject({ state: 'quarantined', reason: null, tries: 0, objectId });
  await readUpload(id);
  expect((await filesOf(id))[0]!.state).toBe('ready');
});

test('when every try has failed, nobody is left waiting', async () => {
  const id = await send(await aMotherWithCase(), await aPdf(1));
  await takeUpload.gaveUp!({ uploadId: id });
  expect((await filesOf(id))[0]).toMatchObject({ state: 'unreadable', reason: 'unreadable' });
  await readUpload(id);
  expect((await filesOf(id))[0]!.state).toBe('unreadable');
});

test('two workers that read the same upload at once settle each file once', async () => {
  const mother = await aMotherWithCase();
  const id = await send(mother, await tarOf({ 'a.pdf': await aPdf(1), 'b.pdf': await aPdf(2) }));
  await Promise.all([readUpload(id), readUpload(id)]);
  const files = await filesOf(id);
  expect(files.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready']);
  expect(await db().record.count({ where: { caseId: mother.id } })).toBe(2);
});

test('a page that is open hears of what arrives, but not once for each file', async () => {
  const mother = await aMotherWithCase();
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.txt`, Buffer.from(`text ${at}`)]));
  const id = await send(mother, await tarOf(many));
  const before = await db().liveEvent.count({ where: { caseId: mother.id } });
  await readUpload(id);
  const heard = (await db().liveEvent.count({ where: { caseId: mother.id } })) - before;
  expect(heard).toBeGreaterThan(1);
  expect(heard).toBeLessThan(20);
});

test('a file on which the scanner breaks off again and again is not tried for ever', async () => {
  const mother = await aMotherWithCase();
  const id = await send(mother, await aPdf(1));
  scanner.says(() => '');
  for (let tries = 0; tries < 3; tries += 1) {
    await readUpload(id);
    expect((await filesOf(id))[0]).toMatchObject({ state: 'quarantined', reason: 'notScanned', tries: tries + 1 });
    await db().recordFile.updateMany({ where: { uploadId: id }, data: { reason: null } });
  }
  await readUpload(id);
  expect((await filesOf(id))[0]).toMatchObject({ state: 'unreadable', reason: 'unreadable' });
});
