import type { NeedAnswer, RecordState, Stage } from '@/lib/db/generated/enums';
import { hospital } from '@/lib/hospital/profile';
import type { Hospital, ProgrammeCode, RecordCode } from '@/lib/hospital/schema';

/** How one line of the checklist stands. The first three need nothing more from the patient. */
export const lineStates = ['given', 'notAvailable', 'waived', 'checking', 'undated', 'tooOld', 'missing'] as const;
export type LineState = (typeof lineStates)[number];

type Wanted = Hospital['programmes'][ProgrammeCode]['records'][number];

/** What a record says for the checklist: what it is, of which day, and how its files stand. */
export type Arrived = {
  id: string;
  code: string | null;
  madeOn: Date | null;
  withdrawnAt: Date | null;
  states: RecordState[];
};

export type Answered = { code: string; answer: NeedAnswer; reason: string; by: { writtenName: string }; at: Date };

export type Line = Wanted & {
  state: LineState;
  /** The records that speak for it, the latest first. */
  records: { id: string; madeOn: Date | null }[];
  answer: Answered | null;
};

const all = Object.values(hospital.programmes).map(({ records }) => records);

const isNeededByAll = ({ code }: Wanted) =>
  all.every((records) => records.some((line) => line.code === code && line.required));

/** What a programme needs. Whoever does not know theirs yet is asked for what every one of them needs. */
export const wantedFor = (programme: string): Wanted[] =>
  programme in hospital.programmes
    ? hospital.programmes[programme as ProgrammeCode].records
    : all[0]!.filter(isNeededByAll);

/** The first day on which a record is recent enough; both days are midnights of UTC, as the database holds them. */
function earliest(withinDays: number, today: Date) {
  const day = new Date(today);
  day.setUTCDate(day.getUTCDate() - withinDays);
  return day;
}

const isRecent = ({ withinDays }: Wanted, { madeOn }: Arrived, today: Date) =>
  withinDays === null || (madeOn !== null && madeOn >= earliest(withinDays, today));

const isReadable = ({ states }: Arrived) => states.includes('ready');
const isBeingChecked = ({ states }: Arrived) => states.some((state) => state === 'quarantined' || state === 'review');

/** What lies there counts before what was said of it: an answer of last week does not hide the record of today. */
function stateOf(wanted: Wanted, records: Arrived[], answer: Answered | null, today: Date): LineState {
  const readable = records.filter(isReadable);
  if (readable.some((record) => isRecent(wanted, record, today))) return 'given';
  if (records.some((record) => !isReadable(record))) return 'checking';
  if (answer) return answer.answer;
  if (readable.some(({ madeOn }) => madeOn === null)) return 'undated';
  return readable.length > 0 ? 'tooOld' : 'missing';
}

const latestFirst = (a: Arrived, b: Arrived) => (b.madeOn?.getTime() ?? 0) - (a.madeOn?.getTime() ?? 0);

/** Each line of a programme's checklist, as the records of a case and what people said of them make it on this day. */
export function checklistOf(programme: string, arrived: Arrived[], answers: Answered[], today: Date): Line[] {
  const counts = arrived.filter((record) => !record.withdrawnAt && (isReadable(record) || isBeingChecked(record)));
  return wantedFor(programme).map((wanted) => {
    const records = counts.filter(({ code }) => code === wanted.code).toSorted(latestFirst);
    const answer = answers.find(({ code }) => code === wanted.code) ?? null;
    return {
      ...wanted,
      state: stateOf(wanted, records, answer, today),
      records: records.map(({ id, madeOn }) => ({ id, madeOn })),
      answer,
    };
  });
}

export const isSettled = ({ state }: Pick<Line, 'state'>) =>
  state === 'given' || state === 'notAvailable' || state === 'waived';

/** While records are gathered; afterwards nobody is asked for what was missing. */
export const isGathering = (stage: Stage) => stage === 'inquiry' || stage === 'records' || stage === 'review';

/** How far the lines are that cannot be done without. */
export function standingOf(lines: Line[]) {
  const needed = lines.filter(({ required }) => required);
  const settled = needed.filter(isSettled).length;
  return { needed: needed.length, settled, isComplete: settled === needed.length };
}

/** What a letter to another hospital asks for: what is not there, or there and too old. */
export const stillWanted = (lines: Line[]): RecordCode[] =>
  lines.filter(({ state }) => state === 'missing' || state === 'tooOld').map(({ code }) => code);
