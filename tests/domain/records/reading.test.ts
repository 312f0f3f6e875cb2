import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { removeBytes } from '@/lib/records/object-jobs';
import { readObject } from '@/lib/records/objects';
import { aDicom } from '@/prisma/seed/dicom-files';
import { zipOf } from '@/tests/support/archives';
import { eicar } from '@/tests/support/fake-scanner';
import { aHeic, aLockedPdf, aPdf, aPdfWithScript, aPhoto, aPng } from '@/tests/support/papers';
import { pictureIn, read, readOne } from '@/tests/support/records';
import { allOf, storedBytes } from '@/tests/support/storage';
import { aMotherWithCase, uploadRow } from '@/tests/support/uploads';

await vi.hoisted(async () => {
  const { startFakeScanner } = await import('@/tests/support/fake-scanner');
  process.env.CLAMD_URL = (await startFakeScanner()).url;
});

vi.setConfig({ testTimeout: 60_000 });

const colourAt = async (picture: Buffer | null, left: number, top: number) => {
  const { data } = await sharp(picture!)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
};

test('a photo stands upright, and what we show of it does not say where it was taken', async () => {
  const photo = await aPhoto();
  const taken = await sharp(photo).metadata();
  expect([taken.orientation, taken.exif?.includes('HomewardCam')]).toEqual([6, true]);
  const file = await readOne(await aMotherWithCase(), photo, 'IMG_0001.pdf');
  expect(file).toMatchObject({
    state: 'ready',
    reason: null,
    mediaType: 'image/jpeg',
    pages: 1,
    record: { kind: 'photo' },
  });
  for (const picture of [
    await pictureIn(file.preview),
    await pictureIn(file.preview, 2),
    await allOf(readObject(file.thumbnail!)),
  ]) {
    const { width, height, exif, format } = await sharp(picture!).metadata();
    expect({ format, exif, upright: width < height }).toEqual({ format: 'jpeg', exif: undefined, upright: true });
    expect(picture!.includes('HomewardCam')).toBe(false);
  }
});

test('HEIC of a phone becomes a JPEG of the same colours', async () => {
  const file = await readOne(await aMotherWithCase(), aHeic, 'IMG_2201.HEIC');
  expect(file).toMatchObject({ state: 'ready', mediaType: 'image/heic', record: { kind: 'photo' } });
  const picture = await pictureIn(file.preview);
  expect(await sharp(picture!).metadata()).toMatchObject({ format: 'jpeg', width: 160, height: 96 });
  const [red, blue] = [await colourAt(picture, 20, 48), await colourAt(picture, 140, 48)];
  expect(red[0]! > 180 && red[2]! < 80).toBe(true);
  expect(blue[2]! > 130 && blue[0]! < 80).toBe(true);
});

test('each page of a PDF becomes a picture, and its script stays where nobody runs it', async () => {
  const mother = await aMotherWithCase();
  const three = await readOne(mother, await aPdf(3), 'Bericht.pdf');
  expect(three).toMatchObject({ state: 'ready', mediaType: 'application/pdf', pages: 3, record: { kind: 'document' } });
  expect(await sharp((await pictureIn(three.preview, 3))!).metadata()).toMatchObject({ format: 'jpeg' });
  expect(await pictureIn(three.preview, 4)).toBeNull();
  const scripted = await readOne(mother, await aPdfWithScript());
  expect(scripted).toMatchObject({ state: 'ready', pages: 1 });
  expect((await pictureIn(scripted.preview))!.includes('unmistakable')).toBe(false);
});

test('a PDF with a password goes to a person', async () => {
  const file = await readOne(await aMotherWithCase(), await aLockedPdf());
  expect(file).toMatchObject({ state: 'review', reason: 'encrypted', record: { kind: 'document' }, previewId: null });
});

const html = Buffer.from('<!DOCTYPE html><script>alert(document.cookie)</script>');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const xml = Buffer.from('<?xml version="1.0"?><ClinicalDocument/>');
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]);
const officeWith = (part: string) =>
  zipOf({ '[Content_Types].xml': xml, 'word/document.xml': xml, [part]: Buffer.from('x') });

test.each([
  ['HTML that is called PDF', 'report.pdf', html, 'typeNotAccepted'],
  ['HTML before a PDF', 'report.pdf', Buffer.concat([html, Buffer.from('\n%PDF-1.7\n')]), 'typeNotAccepted'],
  ['SVG with a script', 'scan.jpg', svg, 'typeNotAccepted'],
  ['XML', 'letter.xml', xml, 'typeNotAccepted'],
  ['sound', 'voice.jpg', Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0'), Buffer.alloc(600)]), 'typeNotAccepted'],
  ['a program', 'viewer.exe', exe, 'program'],
  ['a script for a shell', 'scan.pdf', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'program'],
  ['RAR', 'mrt.zip', Buffer.from('526172211a0701003392b5e50a01050600050101808000', 'hex'), 'archiveUnsupported'],
  [
    'the image of a CD',
    'cd.iso',
    Buffer.concat([Buffer.alloc(32_769), Buffer.from('CD001'), Buffer.alloc(900)]),
    'diskImage',
  ],
  ['what nobody knows', 'noise.bin', Buffer.from('\x01\x02\x03\x00noise'.repeat(99), 'latin1'), 'typeNotAccepted'],
])('%s is turned away and not kept', async (_, name, bytes, reason) => {
  const file = await readOne(await aMotherWithCase(), bytes, name);
  expect(file).toMatchObject({ state: 'refused', reason, recordId: null, objectId: null, previewId: null });
});

test.each([
  ['a photo that is cut off', (await aPhoto()).subarray(0, 700)],
  ['a PDF that is noise', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(500, 'x')])],
  ['HEIC that is noise', Buffer.concat([aHeic.subarray(0, 40), Buffer.alloc(500, 7)])],
  ['DICOM that names no study', Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), Buffer.alloc(90)])],
])('%s could not be read', async (_, bytes) => {
  expect(await readOne(await aMotherWithCase(), bytes)).toMatchObject({ state: 'unreadable', reason: 'unreadable' });
});

test('a file of no bytes is said to be empty', async () => {
  expect(await readOne(await aMotherWithCase(), Buffer.alloc(0))).toMatchObject({
    state: 'unreadable',
    reason: 'empty',
  });
});

test.each([
  ['a document of Word', officeWith('word/styles.xml'), 'ready', null],
  ['one with macros', officeWith('word/vbaProject.bin'), 'review', 'suspicious'],
  [
    'one of before 2007',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(900)]),
    'review',
    'suspicious',
  ],
  ['plain words', Buffer.from('Гемоглобин 120 г/л\r\nЛейкоциты 6,1', 'utf8'), 'ready', null],
])('%s is for who downloads it: %#', async (_, bytes, state, reason) => {
  const file = await readOne(await aMotherWithCase(), bytes, 'paper');
  expect(file).toMatchObject({ state, reason, record: { kind: 'document' }, previewId: null });
});

test('a picture that holds a page as well is shown as a picture alone', async () => {
  const file = await readOne(await aMotherWithCase(), Buffer.concat([await aPng(), html]), 'scan.html');
  expect(file).toMatchObject({ state: 'ready', mediaType: 'image/png', record: { kind: 'photo' } });
  for (const page of [1, 2]) expect((await pictureIn(file.preview, page))!.includes('script')).toBe(false);
});

test('malware is refused, and its bytes are gone', async () => {
  const mother = await aMotherWithCase();
  const infected = Buffer.concat([await aPdf(1), Buffer.from(eicar)]);
  const [file] = await read(mother, infected, 'letter.pdf');
  const { object } = await uploadRow(file!.uploadId);
  expect([object.wrappedKey, object.storedAt]).toEqual(['', null]);
  await removeBytes.run({ objectId: object.id });
  await expect(storedBytes(object.id)).rejects.toThrow('ENOENT');
  expect(file).toMatchObject({ state: 'refused', reason: 'malware', recordId: null, objectId: null, previewId: null });
});

test('a picture that would start as a program is refused', async () => {
  const preamble = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(126)]);
  const file = await readOne(await aMotherWithCase(), aDicom({ preamble }), 'IM1');
  expect(file).toMatchObject({ state: 'refused', reason: 'executablePreamble', objectId: null });
});

test('the same file sent twice stands in the case once', async () => {
  const mother = await aMotherWithCase();
  const photo = await aPhoto('#123456');
  const first = await readOne(mother, photo);
  const second = await readOne(mother, photo);
  expect([first.reason, second.reason, second.recordId, second.objectId]).toEqual([null, 'duplicate', null, null]);
  expect((await readOne(await aMotherWithCase(), photo)).reason).toBeNull();
});
