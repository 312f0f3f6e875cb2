import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { readObject } from '@/lib/records/objects';
import { limits } from '@/lib/records/pipeline/archives/limits';
import { tarMembers } from '@/lib/records/pipeline/archives/tar';
import { readUpload } from '@/lib/records/pipeline/read-upload';
import { takeUpload } from '@/lib/records/pipeline/take-upload';
import { unpack } from '@/lib/records/pipeline/unpack';
import { aDicom } from '@/prisma/seed/dicom-files';
import { aZip, tarOf, zipOf } from '@/tests/support/archives';
import { db } from '@/tests/support/database';
import { eicar } from '@/tests/support/fake-scanner';
import { aPhoto } from '@/tests/support/papers';
import { filesOf, read, send } from '@/tests/support/records';
import { allOf } from '@/tests/support/storage';
import { aMotherWithCase } from '@/tests/support/uploads';

await vi.hoisted(async () => {
  const { startFakeScanner } = await import('@/tests/support/fake-scanner');
  process.env.CLAMD_URL = (await startFakeScanner()).url;
});

vi.setConfig({ testTimeout: 60_000 });

const usual = { ...limits };
afterEach(() => void Object.assign(limits, usual));

const words = (text: string) => Buffer.from(`${text}\n`);
const one = Buffer.from('Seite eins');

const said = (files: Awaited<ReturnType<typeof filesOf>>) =>
  files.map(({ name, state, reason }) => [name, state, reason]);

test('a zip is taken apart: each file has a row and an object of its own, and the zip goes', async () => {
  const files = await read(
    await aMotherWithCase(),
    zipOf({ 'a/one.txt': one, 'a/empty.txt': Buffer.alloc(0) }),
    'cd.zip',
  );
  expect(said(files)).toEqual([
    ['cd.zip', 'ready', 'unpacked'],
    ['a/one.txt', 'ready', null],
    ['a/empty.txt', 'unreadable', 'empty'],
  ]);
  expect(files[0]).toMatchObject({ objectId: null, recordId: null, mediaType: 'application/zip' });
  expect(await allOf(readObject(files[1]!.object!))).toEqual(one);
});

test('names keep their scripts, their length and their doubles, and Windows in Chinese is read as it meant', async () => {
  const mother = await aMotherWithCase();
  await db().case.update({ where: { id: mother.id }, data: { language: 'zh' } });
  const long = `${'ن'.repeat(600)}.txt`;
  const zip = aZip([
    { name: 'أشعة/تقرير.txt', bytes: words('1') },
    { name: 'أشعة/تقرير.txt', bytes: words('2') },
    { name: Buffer.from('d1aabba7bcecb2e9', 'hex'), bytes: words('3'), flags: 0 },
    { name: long, bytes: words('4') },
    { name: 'x\\y\u202Efdp.txt', bytes: words('5') },
  ]);
  const [, ...names] = (await read(mother, zip)).map(({ name }) => name);
  await db().case.update({ where: { id: mother.id }, data: { language: '' } }); // as its rows say, which are compared elsewhere
  expect(names).toEqual(['أشعة/تقرير.txt', 'أشعة/تقرير.txt', '血户检查', long.slice(-500), 'x/y fdp.txt']);
});

const huge = Buffer.alloc(40 * 1024 * 1024);
const lying = aZip([{ name: 'bomb', bytes: huge, size: 10 }]);
const overlapping = aZip([
  { name: 'one', bytes: Buffer.alloc(200_000, 'x') },
  { name: 'two', bytes: Buffer.alloc(200_000, 'x'), at: 0 },
]);
const link = aZip([{ name: 'link', bytes: Buffer.from('/etc/passwd'), attributes: 0o120777 * 65_536 }]);

test.each([
  ['a path that leaves its folder', zipOf({ '../../etc/cron.d/x': one })],
  ['a path from the root', zipOf({ '/etc/passwd': one })],
  ['a path of Windows', zipOf({ 'C:\\autoexec.bat': one })],
  ['backslashes that lead out', zipOf({ 'a\\..\\..\\b': one })],
  ['a link', link],
  ['files that share their bytes', overlapping],
  ['a size that is a lie', lying],
])('a zip with %s is refused whole', async (_, zip) => {
  const mother = await aMotherWithCase();
  const files = await read(mother, zip, 'cd.zip');
  expect(said(files)).toEqual([['cd.zip', 'refused', 'archiveUnsafe']]);
  expect(await db().record.count({ where: { caseId: mother.id } })).toBe(0);
});

test('a tar with a link or a way out is refused whole, with what came before', async () => {
  const mother = await aMotherWithCase();
  const bads: Parameters<typeof tarOf>[0][] = [
    { good: one, bad: { link: '/etc/passwd' } },
    { good: one, '../bad': one },
  ];
  for (const bad of bads)
    expect(said(await read(mother, await tarOf(bad), 'x.tar'))).toEqual([['x.tar', 'refused', 'archiveUnsafe']]);
});

test('what grows without end is refused when it has grown too much, not when the disk is full', async () => {
  Object.assign(limits, { free: 30_000_000 });
  const bomb = zipOf({ small: one, bomb: huge });
  expect(said(await read(await aMotherWithCase(), bomb, 'bomb.zip'))).toEqual([
    ['bomb.zip', 'refused', 'archiveUnsafe'],
  ]);
});

test('a zip with a password goes to a person, whole', async () => {
  const files = await read(await aMotherWithCase(), aZip([{ name: 'a', bytes: one, flags: 0x801 }]), 'cd.zip');
  expect(said(files)).toEqual([['cd.zip', 'review', 'encrypted']]);
  expect(files[0]!.objectId).not.toBeNull();
});

test('of an archive that breaks off, what came before is kept', async () => {
  const whole = await tarOf({ one, two: Buffer.alloc(900_000, 'y') });
  const files = await read(await aMotherWithCase(), whole.subarray(0, 500_000), 'x.tar');
  expect(said(files)).toEqual([
    ['x.tar', 'unreadable', 'archiveBroken'],
    ['one', 'ready', null],
  ]);
  const noise = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200, 9)]);
  expect(said(await read(await aMotherWithCase(), noise, 'cd.zip'))).toEqual([
    ['cd.zip', 'unreadable', 'archiveBroken'],
  ]);
});

test('malware in a zip in a tar is found; what lies beside it is kept', async () => {
  const mother = await aMotherWithCase();
  const inner = zipOf({ 'eicar.com': Buffer.from(eicar), 'note.txt': one });
  const files = await read(mother, await tarOf({ 'photo.jpg': await aPhoto(), 'inner.zip': inner }), 'bundle.tar');
  const states = Object.fromEntries(files.map(({ name, state, reason }) => [name, [state, reason]]));
  expect(states).toEqual({
    'bundle.tar': ['ready', 'unpacked'],
    'photo.jpg': ['ready', null],
    'inner.zip': ['ready', 'unpacked'],
    'eicar.com': ['refused', 'malware'],
    'note.txt': ['ready', null],
  });
  const { uploadId, objectId } = files.find(({ name }) => name === 'eicar.com')!;
  expect(objectId).toBeNull();
  const told = await db().$queryRaw<{ event: string }[]>`
    SELECT data->>'event' AS event FROM pgboss.job WHERE name = 'notices.spread' AND data->>'caseId' = ${mother.id}`;
  expect(told.map(({ event }) => event).toSorted()).toEqual(expect.arrayContaining(['fileRefused', 'malwareFound']));
  const trail = await db().auditEntry.findMany({ where: { caseId: mother.id, action: 'record.refused' } });
  expect(trail).toHaveLength(1);
  expect(uploadId).toBeTruthy();
});

test('archives in archives in archives in archives are too much', async () => {
  const nested = [1, 2, 3].reduce((inner, depth) => zipOf({ [`${depth}.zip`]: inner }), zipOf({ deep: one }));
  const files = await read(await aMotherWithCase(), nested, '4.zip');
  expect(said(files).at(-1)).toEqual(['1.zip', 'refused', 'archiveTooMuch']);
});

test('more files than anybody sends are too much, and none of them stays', async () => {
  Object.assign(limits, { members: 120 });
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`${at}.txt`, words(String(at))]));
  expect(said(await read(await aMotherWithCase(), await tarOf(many), 'many.tar'))).toEqual([
    ['many.tar', 'refused', 'archiveTooMuch'],
  ]);
});

test('a tar that was packed by gzip is read', async () => {
  const files = await read(await aMotherWithCase(), gzipSync(await tarOf({ one })), 'mrt.tgz');
  expect(said(files)).toEqual([
    ['mrt.tgz', 'ready', 'unpacked'],
    ['mrt.tar', 'ready', 'unpacked'],
    ['one', 'ready', null],
  ]);
});

test('what a CD brings along is set aside without a word', async () => {
  const cd = await tarOf({
    DICOMDIR: aDicom({ sopClass: '1.2.840.10008.1.3.10' }),
    'autorun.inf': Buffer.from('<html>'),
    'VIEWER/viewer.exe': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]),
    'VIEWER/lib.dat': Buffer.alloc(300, 1),
    '__MACOSX/._IM1': Buffer.alloc(20),
    'IM/IM1': aDicom(),
  });
  const files = await read(await aMotherWithCase(), cd, 'cd.tar');
  expect(said(files)).toEqual([
    ['cd.tar', 'ready', 'unpacked'],
    ['DICOMDIR', 'ready', 'index'],
    ['autorun.inf', 'refused', 'program'],
    ['VIEWER/viewer.exe', 'refused', 'program'],
    ['VIEWER/lib.dat', 'refused', 'program'],
    ['IM/IM1', 'ready', null],
  ]);
});

test('an archive that was half unpacked when its worker was killed is unpacked to its end, nothing twice', async () => {
  const mother = await aMotherWithCase();
  const all = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.txt`, words(`text ${at}`)]));
  const id = await send(mother, await tarOf(all), 'all.tar');
  await takeUpload(id);
  const [archive] = await filesOf(id);
  async function* killed() {
    let left = 12;
    for await (const member of tarMembers(readObject(archive!.object!))) {
      if (left-- === 0) throw Object.assign(new Error('killed'), { code: 'ECONNRESET' });
      yield member;
    }
  }
  await expect(unpack({ ...archive!, object: archive!.object! }, killed())).rejects.toThrow('killed');
  expect(await db().recordFile.count({ where: { uploadId: id, archiveId: archive!.id } })).toBe(12);
  await readUpload(id);
  const files = await filesOf(id);
  expect(files.map(({ name }) => name)).toEqual(['all.tar', ...Object.keys(all)]);
  expect(files.every(({ state }) => state === 'ready')).toBe(true);
  expect(await db().storedObject.count({ where: { caseId: mother.id } })).toBe(1 + 30);
});
