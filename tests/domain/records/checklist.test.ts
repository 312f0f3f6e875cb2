import { describe, expect, test } from 'vitest';
import { hospital } from '@/lib/hospital/profile';
import {
  type Answered,
  type Arrived,
  checklistOf,
  isSettled,
  standingOf,
  stillWanted,
  wantedFor,
} from '@/lib/records/checklist';

const today = new Date('2026-03-31');
const day = (iso: string) => new Date(iso);

const record = (known: Partial<Arrived> = {}): Arrived => ({
  id: 'a',
  code: 'ecg',
  madeOn: day('2026-03-01'),
  withdrawnAt: null,
  states: ['ready'],
  ...known,
});

const answered = (known: Partial<Answered> = {}): Answered => ({
  code: 'ecg',
  answer: 'notAvailable',
  reason: 'Never made',
  by: { writtenName: 'منى' },
  at: day('2026-03-02'),
  ...known,
});

/** The line of the ECG, which a heart needs, at most 90 days old. */
const ecg = (records: Arrived[], answers: Answered[] = []) =>
  checklistOf('heart', records, answers, today).find(({ code }) => code === 'ecg')!;

describe('a line of the checklist', () => {
  test.each([
    ['given, by a record that can be read and is recent', [record()], [], 'given'],
    ['given on the last day on which it is recent enough', [record({ madeOn: day('2025-12-31') })], [], 'given'],
    ['too old on the day after', [record({ madeOn: day('2025-12-30') })], [], 'tooOld'],
    ['given, when one of two is recent', [record({ madeOn: day('2020-01-01') }), record({ id: 'b' })], [], 'given'],
    ['without its date, when nobody has said it', [record({ madeOn: null })], [], 'undated'],
    ['being checked, while its files are kept apart', [record({ states: ['quarantined'] })], [], 'checking'],
    ['being checked, while a person decides', [record({ states: ['review', 'unreadable'] })], [], 'checking'],
    ['given, although one of its files cannot be read', [record({ states: ['ready', 'unreadable'] })], [], 'given'],
    ['missing, when none of its files can be read', [record({ states: ['unreadable', 'refused'] })], [], 'missing'],
    ['missing, when it was taken back', [record({ withdrawnAt: today })], [], 'missing'],
    ['missing, when the record is something else', [record({ code: 'eeg' })], [], 'missing'],
    ['missing, when nobody has said what the record is', [record({ code: null })], [], 'missing'],
    ['missing, when there is nothing', [], [], 'missing'],
    ['not available, when the patient says so', [], [answered()], 'notAvailable'],
    [
      'not available, when there is none that is newer',
      [record({ madeOn: day('2020-01-01') })],
      [answered()],
      'notAvailable',
    ],
    ['waived, when the desk goes on without it', [], [answered({ answer: 'waived' })], 'waived'],
    ['given, whatever was said before it came', [record()], [answered({ answer: 'waived' })], 'given'],
    [
      'being checked, whatever was said before it came',
      [record({ states: ['quarantined'] })],
      [answered()],
      'checking',
    ],
  ] as const)('is %s', (_, records, answers, state) => {
    expect(ecg([...records], [...answers]).state).toBe(state);
  });

  test('names the records that speak for it, the latest first, and what was said', () => {
    const old = record({ id: 'old', madeOn: day('2020-01-01') });
    const line = ecg([old, record({ id: 'none', madeOn: null }), record({ id: 'new' })], [answered()]);
    expect(line.records.map(({ id }) => id)).toEqual(['new', 'old', 'none']);
    expect(line.answer).toMatchObject({ reason: 'Never made', by: { writtenName: 'منى' } });
  });

  test('of any age is given without a date', () => {
    const report = record({ code: 'operationReports', madeOn: null });
    const line = checklistOf('heart', [report], [], today).find(({ code }) => code === 'operationReports')!;
    expect(line.state).toBe('given');
  });
});

test('the checklist has the lines of the programme, in their order', () => {
  const lines = checklistOf('neurology', [], [], today);
  expect(lines.map(({ code }) => code)).toEqual(hospital.programmes.neurology.records.map(({ code }) => code));
});

test('whoever does not know their programme is asked for what every programme needs', () => {
  expect(wantedFor('unsure').map(({ code }) => code)).toEqual(['clinicalSummary', 'medicationList']);
});

test('a case is complete when every needed line is settled, whatever else would be welcome', () => {
  const waive = (code: string) => answered({ code, answer: 'waived' });
  const needed = wantedFor('heart')
    .filter(({ required }) => required)
    .map(({ code }) => code);
  const all = checklistOf('heart', [], needed.map(waive), today);
  expect(standingOf(all)).toEqual({ needed: 5, settled: 5, isComplete: true });
  const most = checklistOf('heart', [record()], needed.slice(0, 2).map(waive), today);
  expect(standingOf(most)).toEqual({ needed: 5, settled: 3, isComplete: false });
  expect(most.filter((line) => !isSettled(line)).length).toBe(4);
});

test('a letter asks for what is missing or too old, and not for what is being checked or cannot be had', () => {
  const lines = checklistOf(
    'heart',
    [record({ madeOn: day('2020-01-01') }), record({ code: 'bloodTests', states: ['quarantined'] })],
    [answered({ code: 'clinicalSummary' })],
    today,
  );
  expect(stillWanted(lines)).toEqual([
    'medicationList',
    'ecg',
    'echocardiogram',
    'coronaryAngiogram',
    'operationReports',
  ]);
});
