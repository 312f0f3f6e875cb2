import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { RecordCode } from '@/lib/hospital/schema';
import { answerNeed } from '@/lib/records/answer-need';
import { askForMissing } from '@/lib/records/ask-for-missing';
import { completeRecords } from '@/lib/records/complete-records';
import { describeRecord } from '@/lib/records/describe-record';
import { readUpload } from '@/lib/records/pipeline/read-upload';
import { readStanding } from '@/lib/records/read-standing';
import { sendFile } from '@/lib/records/uploads/send-file';
import { waiveNeed } from '@/lib/records/waive-need';
import { aDicom } from './dicom-files';
import { aPdf, aPhotoOfAnEcg } from './make-papers';

const aDay = 24 * 3_600_000;
const daysAgo = (days: number) => new Date(now().getTime() - days * aDay);
const iso = (day: Date) => day.toISOString().slice(0, 10);

export type Side = { reference: string; caseId: string; writer: Actor };

export const sideOf = (mail: string) =>
  asActor(theSystem, async (tx): Promise<Side> => {
    const account = await tx.account.findFirstOrThrow({ where: { kind: 'person', email: `${mail}@demo.example` } });
    const on = await tx.case.findFirstOrThrow({
      where: { patient: { capacities: { some: { accountId: account.id } } } },
      orderBy: { openedAt: 'asc' },
    });
    return { reference: on.reference, caseId: on.id, writer: { kind: 'person', id: account.id, follows: [] } };
  });

type File = { name: string; bytes: Buffer };

export async function* whole(bytes: Buffer) {
  yield bytes;
}

/** What was chosen together: sent, then read as the worker reads it. */
async function send({ writer, reference }: Side, files: File[]) {
  const batchId = newId();
  for (const { name, bytes } of files)
    await readUpload(await sendFile({ actor: writer, reference }, { batchId, name, bytes: whole(bytes) }));
}

/** Says what a paper is: the record whose file has this name. */
async function call({ writer, reference, caseId }: Side, file: string, code: RecordCode, madeOn: Date) {
  const { recordId } = await asActor(theSystem, (tx) =>
    tx.recordFile.findFirstOrThrow({ where: { caseId, name: file }, select: { recordId: true } }),
  );
  if (!recordId) return; // without a scanner nothing is a record yet
  await describeRecord(writer, reference, { recordId, code, madeOn: new Date(iso(madeOn)) });
}

type Study = Parameters<typeof aDicom>[0] & { images: number; folder: string };

/** The images of one series, as they lie in a folder of a CD. */
const series = ({ images, folder, ...said }: Study): File[] =>
  Array.from({ length: images }, (_, at) => ({
    name: `${folder}/IM${String(at + 1).padStart(4, '0')}`,
    bytes: aDicom({ ...said, number: at + 1, side: 96 }),
  }));

const dicomDay = (day: Date) => iso(day).replaceAll('-', '');

const paper = (file: string, title: string) => ({
  name: file,
  bytes: aPdf([title, '', 'Invented for the demonstration.', 'All people in it are invented.']),
});

/** A hip that hurts: X-rays of last month, blood tests of last year, and an ECG that nobody has named. */
async function eusebio(coordinator: Actor) {
  const side = await sideOf('eusebio');
  const study = {
    study: '2.25.101',
    modality: 'CR',
    bodyPart: 'HIP',
    name: 'MARTINEZ LOPEZ^EUSEBIO',
    birth: '19610308',
  };
  const date = dicomDay(daysAgo(30));
  await send(side, [
    ...series({ ...study, date, series: '2.25.101.1', description: 'CADERA AP', images: 2, folder: 'CADERA' }),
    paper('analisis-2025.pdf', 'Biometria hematica'),
    { name: 'IMG_2043.jpg', bytes: await aPhotoOfAnEcg() },
    { name: 'IMG_2044.jpg', bytes: Buffer.alloc(0) },
  ]);
  await call(side, 'analisis-2025.pdf', 'bloodTests', daysAgo(300));
  await answerNeed(side.writer, side.reference, {
    code: 'medicationList',
    reason: 'No tomo ningún medicamento.',
  });
  await askForMissing(coordinator, side.reference);
}

/** A second opinion on a tumour: all is here or not needed, and the clock of the opinion runs. */
async function aigul(coordinator: Actor) {
  const side = await sideOf('aigul');
  const study = { study: '2.25.102', modality: 'CT', bodyPart: 'CHEST', name: 'ABENOVA^AIGUL', birth: '19791121' };
  const date = dicomDay(daysAgo(20));
  await send(side, [
    ...series({ ...study, date, series: '2.25.102.1', seriesDescription: 'Native', images: 4, folder: 'CT/1' }),
    ...series({
      ...study,
      date,
      series: '2.25.102.2',
      seriesNumber: 2,
      seriesDescription: 'Venous',
      images: 6,
      folder: 'CT/2',
    }),
    paper('gistologiya.pdf', 'Histology'),
    paper('vypiska.pdf', 'Summary'),
    paper('lekarstva.pdf', 'Medicines'),
    paper('oak.pdf', 'Blood count'),
  ]);
  const papers = [
    ['gistologiya.pdf', 'pathologyReport'],
    ['vypiska.pdf', 'clinicalSummary'],
    ['lekarstva.pdf', 'medicationList'],
    ['oak.pdf', 'bloodTests'],
  ] as const;
  for (const [file, code] of papers) await call(side, file, code, daysAgo(12));
  const reason = 'We begin with the report; the slides follow by courier.';
  await waiveNeed(coordinator, side.reference, { code: 'pathologySlides', reason });
  await answerNeed(side.writer, side.reference, { code: 'petScan', reason: 'Алматыда бұл тексеруге кезек үш ай.' });
  const { standing } = await readStanding(coordinator, side.reference);
  if (standing.isComplete) await completeRecords(coordinator, side.reference); // without a scanner the papers still wait
}

/** A study whose names are written in Chinese, and its scanner's own words. */
async function jianguo() {
  const side = await sideOf('jianguo');
  const name = Buffer.concat([Buffer.from('Wang^Jianguo='), Buffer.from('cdf55ebda8b9fa', 'hex')]); // 王^建国 in GB 18030
  const study = { study: '2.25.103', modality: 'MR', bodyPart: 'BRAIN', name, charset: 'GB18030', birth: '19540602' };
  const date = dicomDay(daysAgo(40));
  await send(side, [
    ...series({ ...study, date, series: '2.25.103.1', seriesDescription: 'T1 SAG', images: 5, folder: 'DICOM/S1' }),
    ...series({
      ...study,
      date,
      series: '2.25.103.2',
      seriesNumber: 2,
      seriesDescription: 'T2 TRA',
      images: 5,
      folder: 'DICOM/S2',
    }),
  ]);
}

/** Records for some of the stories, sent, read and spoken of by the same verbs as everybody's. */
export async function sendRecords(coordinator: Actor) {
  await eusebio(coordinator);
  await aigul(coordinator);
  await jianguo();
}
