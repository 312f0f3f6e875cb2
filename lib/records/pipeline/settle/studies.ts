import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { codeOf } from '@/lib/records/pipeline/dicom/codes';
import { areTwoPatients, differences } from '@/lib/records/pipeline/dicom/differs';
import type { Head } from '@/lib/records/pipeline/dicom/read-head';
import type { Found } from '@/lib/records/pipeline/finding';

/** `isNew`: it was not placed before, as what waits for the scanner was. */
type Image = { fileId: string; head: Head; isNew: boolean };

const imagesIn = (found: Found[]): Image[] =>
  found.flatMap(({ file, finding: { head } }) =>
    head ? [{ fileId: file.id, head, isNew: file.recordId === null }] : [],
  );

const patientOf = (tx: Tx, caseId: string) =>
  tx.patient.findFirstOrThrow({
    where: { cases: { some: { id: caseId } } },
    select: { writtenName: true, passportName: true, birthDate: true },
  });

const codeIn = (heads: Head[]) => {
  const codes = heads.map(({ series }) => codeOf(series.modality, series.bodyPart)).filter((code) => code !== null);
  return codes.find((code) => code === 'petScan') ?? codes[0] ?? null; // a PET brings a CT of its own
};

/** The study as it stands in the case; one that was taken back and is sent again counts again. */
async function standing(tx: Tx, caseId: string, studyUid: string, images: Image[]) {
  const heads = images.map(({ head }) => head);
  const found = await tx.imagingStudy.findUnique({
    where: { caseId_studyUid: { caseId, studyUid } },
    include: { record: { select: { withdrawnAt: true, code: true } } },
  });
  if (!found) return begin(tx, caseId, heads);
  const code = codeIn(heads);
  const isNewCode = code !== null && (found.record.code === null || code === 'petScan') && code !== found.record.code;
  const isSentAgain = found.record.withdrawnAt !== null && images.some(({ isNew }) => isNew);
  if (isSentAgain || isNewCode) {
    const data = { ...(isSentAgain && { withdrawnAt: null }), ...(isNewCode && { code }) };
    await tx.record.update({ where: { id: found.recordId }, data });
  }
  return found;
}

async function begin(tx: Tx, caseId: string, heads: Head[]) {
  const { study } = heads[0]!;
  const { uid, description, startedOn, patientNames, patientBirth } = study;
  const recordId = newId();
  await tx.record.create({
    data: { id: recordId, caseId, kind: 'study', code: codeIn(heads), madeOn: startedOn, receivedAt: now() },
  });
  const differs = differences(study, await patientOf(tx, caseId));
  const data = { recordId, caseId, studyUid: uid, description, startedOn, patientNames, patientBirth, differs };
  return tx.imagingStudy.create({ data });
}

type Study = Awaited<ReturnType<typeof begin>>;

type Told = { patientNames: string[]; patientBirth: Date | null; isOfTwo: boolean };

/** What a study says of its patient, with what these files add. */
function told(study: Study, heads: Head[]) {
  return heads.reduce<Told>(
    (known, { study: said }) => ({
      patientNames: [...new Set([...known.patientNames, ...said.patientNames])].slice(0, 12),
      patientBirth: known.patientBirth ?? said.patientBirth,
      isOfTwo: known.isOfTwo || areTwoPatients(known, said),
    }),
    { ...study, isOfTwo: study.differs.includes('twoPatients') },
  );
}

async function noteDifferences(tx: Tx, study: Study, heads: Head[]) {
  const { patientNames, patientBirth, isOfTwo } = told(study, heads);
  const isNews = patientNames.length > study.patientNames.length || patientBirth !== study.patientBirth || isOfTwo;
  if (!isNews) return;
  const patient = await patientOf(tx, study.caseId);
  const differs = [...differences({ patientNames, patientBirth }, patient), ...(isOfTwo ? ['twoPatients'] : [])];
  await tx.imagingStudy.update({
    where: { recordId: study.recordId },
    data: { patientNames, patientBirth, differs },
    select: { recordId: true },
  });
}

async function seriesOf(tx: Tx, { recordId, caseId }: Study, heads: Head[]) {
  const wanted = new Map(heads.map(({ series }) => [series.uid, series]));
  await tx.imagingSeries.createMany({
    data: [...wanted.values()].map(({ uid, ...said }) => ({
      id: newId(),
      studyId: recordId,
      caseId,
      seriesUid: uid,
      ...said,
    })),
    skipDuplicates: true,
  });
  const rows = await tx.imagingSeries.findMany({
    where: { studyId: recordId, seriesUid: { in: [...wanted.keys()] } },
    select: { id: true, seriesUid: true },
  });
  return new Map(rows.map(({ id, seriesUid }) => [seriesUid, id]));
}

async function placeIn(tx: Tx, caseId: string, studyUid: string, images: Image[]) {
  const heads = images.map(({ head }) => head);
  const study = await standing(tx, caseId, studyUid, images);
  await noteDifferences(tx, study, heads);
  const series = await seriesOf(tx, study, heads);
  return images.map(
    ({ fileId, head }) => [fileId, { recordId: study.recordId, seriesId: series.get(head.series.uid)! }] as const,
  );
}

/** Gives each image its study and series, which begin with their first image. */
export async function placeImages(tx: Tx, caseId: string, found: Found[]) {
  const images = imagesIn(found);
  const places: (readonly [string, { recordId: string; seriesId: string }])[] = [];
  for (const studyUid of new Set(images.map(({ head }) => head.study.uid))) {
    const own = images.filter(({ head }) => head.study.uid === studyUid);
    places.push(...(await placeIn(tx, caseId, studyUid, own)));
  }
  return places;
}
