import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { readHead } from '@/lib/records/pipeline/dicom/read-head';
import { aDicom, type Dicom, inArabic, inCyrillic, wangXiaodong } from '@/prisma/seed/dicom-files';
import { tarOf } from '@/tests/support/archives';
import { db } from '@/tests/support/database';
import { pictureIn, read, readOne, withdrawAll } from '@/tests/support/records';
import { aMotherWithCase } from '@/tests/support/uploads';

await vi.hoisted(async () => {
  const { startFakeScanner } = await import('@/tests/support/fake-scanner');
  process.env.CLAMD_URL = (await startFakeScanner()).url;
});

vi.setConfig({ testTimeout: 60_000 });

const namesOf = (said: Dicom) => {
  const head = readHead(aDicom(said));
  return head && head !== 'index' ? head.study.patientNames : null;
};

const kazakh = Buffer.from('Әбдіғали^Ғани', 'utf8');
const undeclared = Buffer.from('Нұрлан^Айгүл', 'utf8');

test.each([
  ['Chinese', { charset: 'GB18030', name: wangXiaodong }, ['Wang XiaoDong', '王 小东']],
  ['Arabic', { charset: 'ISO_IR 127', name: inArabic('العنزي^ياسين') }, ['العنزي ياسين']],
  ['Russian', { charset: 'ISO_IR 144', name: inCyrillic('Иванова^Анна') }, ['Иванова Анна']],
  ['Kazakh', { charset: 'ISO_IR 192', name: kazakh }, ['Әбдіғали Ғани']],
  ['UTF-8 that nobody declared', { name: undeclared }, ['Нұрлан Айгүл']],
  [
    'several writings',
    { charset: 'ISO_IR 192', name: Buffer.from('Yamada^Tarou=山田^太郎=やまだ^たろう') },
    ['Yamada Tarou', '山田 太郎', 'やまだ たろう'],
  ],
  ['a name that turns the text around', { charset: 'ISO_IR 192', name: Buffer.from('A\u202Eb^C') }, ['A b C']],
  ['none', { name: '' }, []],
])('a name in %s is read as it was written', (_, said, names) => {
  expect(namesOf(said)).toEqual(names);
});

const samples = '/usr/lib/python3/dist-packages/pydicom/data/charset_files';

test.skipIf(!existsSync(samples)).each([
  ['chrX2', ['Wang XiaoDong', '王 小东']],
  ['chrArab', ['قباني لنزار']],
  ['chrH31', ['Yamada Tarou', '山田 太郎', 'やまだ たろう']],
  ['chrI2', ['Hong Gildong', '洪 吉洞', '홍 길동']],
  ['chrRuss', ['Люкceмбypг']],
])('the sample %s of the standard is read right', (sample, names) => {
  expect(readHead(readFileSync(`${samples}/${sample}.dcm`))).toMatchObject({ study: { patientNames: names } });
});

const mri = { description: 'MRI of the head', modality: 'MR', name: 'يوسف', bodyPart: 'BRAIN' };
const slice = (number: number, said: Dicom = {}) => aDicom({ ...mri, name: 'Yusuf', number, ...said });

const studiesOf = (caseId: string) =>
  db().imagingStudy.findMany({
    where: { caseId },
    include: {
      record: true,
      series: { include: { files: { orderBy: { instanceNumber: 'asc' } } }, orderBy: { seriesUid: 'asc' } },
    },
  });

const differsOf = async (caseId: string) => (await studiesOf(caseId)).map(({ differs }) => differs);

test('the files of a study become one record with its series, what they show, and when', async () => {
  const mother = await aMotherWithCase();
  const first = [1, 2, 3].map((number) => [`A/${number}`, slice(number)] as const);
  const second = [1, 2].map(
    (number) => [`B/${number}`, slice(number, { series: '1.2.3.1.2', seriesDescription: 'T2' })] as const,
  );
  const files = await read(mother, await tarOf(Object.fromEntries([...first, ...second])), 'cd.tar');
  expect(files.slice(1).every(({ state, reason }) => state === 'ready' && reason === null)).toBe(true);
  const [study, ...others] = await studiesOf(mother.id);
  expect(others).toEqual([]);
  expect(study).toMatchObject({ description: 'MRI of the head', patientNames: ['Yusuf'], differs: [] });
  expect(study!.record).toMatchObject({ kind: 'study', code: 'mriScan', madeOn: new Date('2026-03-03') });
  expect(
    study!.series.map((series) => [series.modality, series.bodyPart, series.description, series.files.length]),
  ).toEqual([
    ['MR', 'BRAIN', null, 3],
    ['MR', 'BRAIN', 'T2', 2],
  ]);
  expect(study!.series[0]!.files.map(({ instanceNumber, pages }) => [instanceNumber, pages])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
});

test('the picture of a series is that of its middle, and is made anew when more comes', async () => {
  const mother = await aMotherWithCase();
  const pictured = async () => {
    const [study] = await studiesOf(mother.id);
    return study!.series[0]!.files.filter(({ thumbnailId }) => thumbnailId).map(({ instanceNumber }) => instanceNumber);
  };
  const numbers = (from: number, to: number) =>
    tarOf(Object.fromEntries(Array.from({ length: to - from + 1 }, (_, at) => [`${from + at}`, slice(from + at)])));
  const files = await read(mother, await numbers(1, 5));
  expect(await pictured()).toEqual([3]);
  const picture = await pictureIn(files.find(({ thumbnailId }) => thumbnailId)!.preview);
  const { data } = await sharp(picture!).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect(data[16 * 32 + 16]! > data[0]! + 100).toBe(true);
  await read(mother, await numbers(6, 9));
  expect(await pictured()).toEqual([5]);
});

test.each([
  ['without a preamble', { preamble: null }],
  [
    'of an old device, without a preamble and in Arabic',
    { preamble: null, charset: 'ISO_IR 127', name: inArabic('يوسف') },
  ],
])('a file %s is read', async (_, said) => {
  const file = await readOne(await aMotherWithCase(), slice(1, said), 'IM0001');
  expect(file).toMatchObject({ state: 'ready', mediaType: 'application/dicom', record: { kind: 'study' }, pages: 1 });
});

test.each([
  ['the same name in Latin letters', { name: 'YUSUF' }, []],
  ['the same name in Arabic', { charset: 'ISO_IR 127', name: inArabic('يوسف') }, []],
  ['the same name in Cyrillic', { charset: 'ISO_IR 144', name: inCyrillic('Юсуф') }, []],
  ['no name', { name: '' }, []],
  ['another name', { name: 'Mueller^Hans' }, ['name']],
  ['another birth date', { birth: '20140301' }, ['birthDate']],
  ['both', { name: 'Mueller^Hans', birth: '19600101' }, ['name', 'birthDate']],
  ['his birth date in the calendar of his country', { birth: '14360510' }, []],
  ['a birth date that is none', { birth: '00000000' }, []],
])('of a study with %s it is said: %#', async (_, said, differs) => {
  const mother = await aMotherWithCase();
  const file = await readOne(mother, slice(1, said));
  expect(file.state).toBe('ready');
  expect(await differsOf(mother.id)).toEqual([differs]);
});

test('a study of two patients is kept, and warned of', async () => {
  const mother = await aMotherWithCase();
  await read(mother, await tarOf({ 1: slice(1), 2: slice(2, { name: 'Mueller^Hans' }) }));
  const [study] = await studiesOf(mother.id);
  expect(study!.patientNames.toSorted()).toEqual(['Mueller Hans', 'Yusuf']);
  expect(study!.differs).toEqual(['twoPatients']);
});

test('a PET brings a CT of its own and stays a PET', async () => {
  const mother = await aMotherWithCase();
  await read(mother, slice(1, { modality: 'CT' }));
  await read(mother, slice(2, { modality: 'PT', series: '1.2.3.1.9' }));
  const [study] = await studiesOf(mother.id);
  expect([study!.record.code, study!.series.length]).toEqual(['petScan', 2]);
});

test('a CD that is sent twice counts once, and one that was taken back counts again', async () => {
  const mother = await aMotherWithCase();
  const cd = await tarOf({ 1: slice(1), 2: slice(2) });
  await read(mother, cd);
  const again = await read(mother, cd);
  expect(again.slice(1).map(({ reason }) => reason)).toEqual(['duplicate', 'duplicate']);
  await withdrawAll(mother.id);
  const third = await read(mother, cd);
  expect(third.slice(1).map(({ reason }) => reason)).toEqual([null, null]);
  const [study] = await studiesOf(mother.id);
  expect(study!.record.withdrawnAt).toBeNull();
});
