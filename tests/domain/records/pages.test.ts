import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { newId } from '@/lib/db/id';
import { issueLink } from '@/lib/records/links/issue-link';
import { readRecord } from '@/lib/records/read-record';
import { readRecords } from '@/lib/records/read-records';
import { readStanding } from '@/lib/records/read-standing';
import { kindOfStudy, partOfStudy } from '@/lib/records/study-words';
import { sendFile } from '@/lib/records/uploads/send-file';
import { withdrawRecord } from '@/lib/records/withdraw-record';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { aColleague } from '@/tests/support/desk';
import { sendAll } from '@/tests/support/notices';
import { aRecord } from '@/tests/support/records';
import { partsOf } from '@/tests/support/storage';

type On = Awaited<ReturnType<typeof aCase>>;

async function aStudy(on: On) {
  const { recordId, uploadId } = await aRecord(on, { kind: 'study', code: 'mriScan', files: 0 });
  const caseId = on.id;
  await asActor(theSystem, async (tx) => {
    const study = { studyUid: '1.2.3', description: 'SCHAEDEL', patientNames: ['DOE^JANE'], differs: ['name'] };
    await tx.imagingStudy.create({ data: { ...study, recordId, caseId } });
    for (const [number, images] of [
      [1, 2],
      [2, 3],
    ] as const) {
      const id = newId();
      const series = { studyId: recordId, seriesUid: `1.2.3.${number}`, number, modality: 'MR', bodyPart: 'BRAIN' };
      await tx.imagingSeries.create({ data: { ...series, id, caseId } });
      const files = Array.from({ length: images }, (_, at) => ({
        id: newId(),
        caseId,
        recordId,
        uploadId,
        seriesId: id,
        position: number * 10 + at,
        name: `IM${at}`,
        size: 1n,
        state: 'ready' as const,
        createdAt: new Date(),
      }));
      await tx.recordFile.createMany({ data: files });
    }
  });
  return recordId;
}

describe('the page of records', () => {
  test('shows a study once, with its series and images counted', async () => {
    const on = await aCase({ stage: 'records' });
    const recordId = await aStudy(on);
    const { records } = await readRecords(on.writer, on.reference);
    expect(records).toMatchObject([
      { id: recordId, files: 5, state: 'ready', study: { images: 5, description: 'SCHAEDEL', differs: ['name'] } },
    ]);
    const one = await readRecord(on.writer, on.reference, recordId);
    expect(one.series.map(({ number, images }) => [number, images])).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(one.files).toEqual([]);
  });

  test('names who sent a record: a person, another hospital through a link, a phone', async () => {
    const on = await aCase({ stage: 'records' });
    const sent = [await aRecord(on), await aRecord(on), await aRecord(on)];

    const given = { codes: [], locale: 'ru' as const };
    const [hospital, phone] = await asActor(on.writer, async (tx) => [
      await issueLink(tx, on.writer, on.id, { ...given, purpose: 'hospital', recipient: 'Городская больница' }),
      await issueLink(tx, on.writer, on.id, { ...given, purpose: 'phone' }),
    ]);
    for (const [at, link] of [hospital, phone].entries())
      await db().upload.update({ where: { id: sent[at]!.uploadId }, data: { accountId: null, linkId: link.id } });
    const { records } = await readRecords(on.writer, on.reference);
    const senders = sent.map(({ recordId }) => records.find(({ id }) => id === recordId)!.sender);
    expect(senders).toEqual([
      { by: 'link', name: 'Городская больница' },
      { by: 'phone' },
      { by: 'person', name: 'منى سالم العنزي' },
    ]);
  });

  test('tells of files that need attention, and not of the programs of a CD or of copies', async () => {
    const on = await aCase({ stage: 'records' });
    await aRecord(on, { state: 'unreadable', reason: 'empty' });
    await aRecord(on, { state: 'refused', reason: 'program' });
    const gone = await aRecord(on, { state: 'unreadable', reason: 'unreadable' });
    await withdrawRecord(on.writer, on.reference, { recordId: gone.recordId });
    const { troubles } = await readRecords(on.writer, on.reference);
    expect(troubles).toMatchObject({ files: [{ reason: 'empty' }], more: 0 });
  });

  test('shows nothing that was taken back, and nothing of another case', async () => {
    const [on, other] = [await aCase({ stage: 'records' }), await aCase({ stage: 'records' })];
    const { recordId } = await aRecord(on);
    await expect(readRecord(other.writer, other.reference, recordId)).rejects.toThrow('notFound');
    await expect(readRecord(on.writer, on.reference, 'nonsense')).rejects.toThrow('notFound');
    await withdrawRecord(on.writer, on.reference, { recordId });
    await expect(readRecord(on.writer, on.reference, recordId)).rejects.toThrow('notFound');
    expect((await readRecords(on.writer, on.reference)).records).toEqual([]);
  });

  test('is for who acts for the patient and for the care team, and for no relative', async () => {
    const on = await aCase({ stage: 'records' });
    const readers = [on.writer, on.coordinator, await aColleague('physician')];
    for (const reader of readers) expect((await readStanding(reader, on.reference)).standing.needed).toBe(5);
    await expect(readRecords(await aFollowerOf(on.id), on.reference)).rejects.toThrow('notAllowed');
    await expect(readRecords((await aCase()).writer, on.reference)).rejects.toThrow('notFound');
  });
});

test('a batch that arrives is told to the coordinator once, and a look at it is promised to the patient', async () => {
  const on = await aCase({ stage: 'records' });
  await sendAll(on.id);
  const batchId = randomUUID();
  for (const name of ['one', 'two', 'three'])
    await sendFile({ actor: on.writer, reference: on.reference }, { batchId, name, bytes: partsOf(Buffer.from(name)) });
  await sendAll(on.id);
  const notices = await db().notice.findMany({ where: { caseId: on.id, event: 'recordsArrived' } });
  expect(new Set(notices.map(({ newsId }) => newsId)).size).toBe(1);
  expect(await db().carePromise.count({ where: { caseId: on.id, kind: 'recordsChecked' } })).toBe(1);
});

describe('what a study is called follows from its series:', () => {
  const of = (...modalities: (string | null)[]) =>
    kindOfStudy(modalities.map((modality) => ({ modality, bodyPart: null })));
  const at = (...parts: (string | null)[]) => partOfStudy(parts.map((bodyPart) => ({ modality: 'CT', bodyPart })));

  test.each([
    [['MR', 'MR', 'SR'], 'mri'],
    [['CT', 'PT'], 'petCt'],
    [['PT'], 'pet'],
    [['SR', 'KO'], 'images'],
    [[null], 'images'],
    [['DX'], 'xray'],
  ])('%j', (modalities, kind) => {
    expect(of(...modalities)).toBe(kind);
  });

  test('a part of the body has a word where all series name the same one, however a scanner spells it', () => {
    expect(at('HEAD', 'BRAIN', '')).toBe('head');
    expect(at('L-SPINE', 'LSPINE')).toBe('lumbarSpine');
    expect(at('CHEST', 'ABDOMEN')).toBeNull();
    expect(at('Kopf nativ')).toBeNull();
    expect(at(null)).toBeNull();
  });
});
