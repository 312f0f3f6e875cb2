import type { RecordState } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';
import { sendersOf } from './senders';

const most = 500;

type First = {
  recordId: string;
  fileId: string;
  name: string;
  hasThumbnail: boolean;
  accountId: string | null;
  linkId: string | null;
};

/** One file of each record stands for it: the first that has a small picture. */
const firstFiles = (tx: Tx, caseId: string) => tx.$queryRaw<First[]>`
  SELECT DISTINCT ON (f."recordId") f."recordId", f."id" AS "fileId", f."name",
    f."thumbnailId" IS NOT NULL AND f."state" = 'ready' AS "hasThumbnail", u."accountId", u."linkId"
  FROM "RecordFile" f JOIN "Upload" u ON u."id" = f."uploadId"
  WHERE f."caseId" = ${caseId}::uuid AND f."recordId" IS NOT NULL
  ORDER BY f."recordId", f."thumbnailId" IS NULL, f."position", f."id"`;

const withStudy = {
  study: {
    include: {
      series: { select: { modality: true, bodyPart: true, _count: { select: { files: true } } } },
    },
  },
} as const;

const rowsOf = (tx: Tx, caseId: string, id?: string) =>
  tx.record.findMany({
    where: { caseId, id, withdrawnAt: null },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: most,
    include: withStudy,
  });

type Counted = { state: RecordState; files: number; pages: number };

async function countsOf(tx: Tx, caseId: string) {
  const by: ('recordId' | 'state')[] = ['recordId', 'state'];
  const where = { caseId, recordId: { not: null } };
  const found = await tx.recordFile.groupBy({ by, where, _count: true, _sum: { pages: true } });
  return (id: string): Counted[] =>
    found
      .filter(({ recordId }) => recordId === id)
      .map(({ state, _count, _sum }) => ({ state, files: _count, pages: _sum.pages ?? 0 }));
}

export type RecordStanding = 'ready' | 'partly' | 'review' | 'checking' | 'bad';

/** How a record stands as a whole, from how its files stand. */
export function standsAs(counts: { state: RecordState }[]): RecordStanding {
  const has = (...states: RecordState[]) => counts.some(({ state }) => states.includes(state));
  if (has('review')) return 'review';
  if (has('quarantined')) return 'checking';
  if (!has('ready')) return 'bad';
  return has('refused', 'unreadable') ? 'partly' : 'ready';
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const studyOf = (study: Row['study']) =>
  study && {
    series: study.series.map(({ modality, bodyPart }) => ({ modality, bodyPart })),
    images: study.series.reduce((sum, { _count }) => sum + _count.files, 0),
    description: study.description,
    differs: study.differs,
    patientNames: study.patientNames,
    patientBirth: study.patientBirth,
  };

const total = (counts: Counted[], what: 'files' | 'pages') => counts.reduce((sum, row) => sum + row[what], 0);

/** What has arrived and nobody took back, the latest first, each with who sent it, what it holds and how it stands. */
export async function listRecords(tx: Tx, caseId: string, id?: string) {
  const [rows, firsts, counts] = [
    await rowsOf(tx, caseId, id),
    await firstFiles(tx, caseId),
    await countsOf(tx, caseId),
  ];
  const sender = await sendersOf(tx, firsts);
  return rows.flatMap(({ study, ...row }) => {
    const first = firsts.find(({ recordId }) => recordId === row.id);
    const counted = counts(row.id);
    if (!first) return [];
    return [
      {
        id: row.id,
        kind: row.kind,
        code: row.code,
        madeOn: row.madeOn,
        receivedAt: row.receivedAt,
        study: studyOf(study),
        name: first.name,
        picture: first.hasThumbnail ? first.fileId : null,
        sender: sender(first),
        files: total(counted, 'files'),
        pages: total(counted, 'pages'),
        state: standsAs(counted),
      },
    ];
  });
}

export type ListedRecord = Awaited<ReturnType<typeof listRecords>>[number];
