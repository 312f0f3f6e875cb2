import { describe, expect, test } from 'vitest';
import { movesFrom } from '@/lib/care-journey/stages';
import { Stage } from '@/lib/db/generated/enums';
import { nextSteps, type Standing } from '@/lib/desk/next-steps';

const calm: Standing = {
  stage: 'records',
  alertOpen: false,
  acuity: 3,
  coordinatorId: 'a',
  apologyOpen: false,
  late: false,
  answerWaits: false,
  recordsArrived: false,
  recordsComplete: false,
  tasksDue: false,
  duplicates: false,
  mayMail: true,
  paused: false,
  questionOpen: false,
};

const codes = (changed: Partial<Standing>) => nextSteps({ ...calm, ...changed }).map(({ code }) => code);

describe('what to do next', () => {
  test('begins with what cannot wait, whatever else there is', () => {
    const all = { alertOpen: true, acuity: null, late: true, coordinatorId: null, stage: 'inquiry' as const };
    expect(codes({ ...all, apologyOpen: true, tasksDue: true, duplicates: true, mayMail: false })).toEqual([
      'takeAlert',
      'triage',
      'overdue',
      'apology',
      'takeCase',
      'tasks',
      'duplicates',
      'decide',
      'call',
    ]);
  });

  test.each(Object.values(Stage))('is never silent at %s', (stage) => {
    const expected = stage === 'inquiry' ? 'decide' : movesFrom(stage).length > 0 ? 'move' : 'none';
    expect(codes({ stage })).toEqual([expected]);
  });

  test('is to wait while the next word is the patient’s', () => {
    expect(codes({ questionOpen: true })).toEqual(['wait']);
    expect(codes({ paused: true })).toEqual(['wait']);
    expect(codes({ questionOpen: true, answerWaits: true })).toEqual(['answer']);
  });

  test('is to look at records that have arrived, and to say so when nothing is missing any more', () => {
    expect(codes({ recordsArrived: true })).toEqual(['records', 'move']);
    expect(codes({ recordsArrived: true, recordsComplete: true })).toEqual(['records', 'completeRecords', 'move']);
    expect(codes({ recordsComplete: true, stage: 'planning' })).toEqual(['move']);
  });

  test('leads to where it is done', () => {
    expect(nextSteps({ ...calm, tasksDue: true })[0]).toEqual({ code: 'tasks', at: 'tasks' });
  });
});
