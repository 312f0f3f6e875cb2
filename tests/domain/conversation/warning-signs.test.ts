import { expect, test } from 'vitest';
import { takeRedFlag } from '@/lib/desk/take-red-flag';
import type { Locale } from '@/lib/i18n/locales';
import { aCase } from '@/tests/support/a-case';
import { say, write } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import { sendAll } from '@/tests/support/notices';

const alertsOf = (caseId: string) => db().redFlagAlert.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
const running = (caseId: string) => db().carePromise.count({ where: { caseId, kind: 'redFlag', keptAt: null } });

const alarms: [Locale, string][] = [
  ['en', 'He cannot breathe and his lips are blue.'],
  ['ar', 'ابني لا يستطيع التنفس وشفتاه زرقاوان.'],
  ['zh', '他呼吸困难，嘴唇发紫。'],
  ['es', 'Mi hijo no puede respirar.'],
  ['ru', 'Сын задыхается, ему трудно дышать.'],
  ['kk', 'Баламның дем алуы қиын.'],
];

test.each(alarms)('words of alarm in a later message are raised, in %s', async (language, text) => {
  const on = await aCase({ stage: 'records' });
  const before = (await alertsOf(on.id)).length;
  await write(on, { text, language });
  const alerts = (await alertsOf(on.id)).slice(before);
  expect(alerts).toMatchObject([{ signs: expect.arrayContaining(['breathing']), source: 'words', takenAt: null }]);
  expect(await running(on.id)).toBe(1);
  await sendAll(on.id);
  expect(await db().mail.count({ where: { caseId: on.id, template: 'redFlag' } })).toBeGreaterThan(0);
});

test('a message of everyday things raises nothing, and neither does one that denies them', async () => {
  const on = await aCase({ stage: 'records' });
  await write(on, { text: 'He is well. We arrive on Tuesday.', language: 'en' });
  await write(on, { text: 'He has no trouble breathing.', language: 'en' });
  expect(await alertsOf(on.id)).toEqual([]);
  expect(await running(on.id)).toBe(0);
});

test('a second alarming message is raised too, and the promise stays the earlier one', async () => {
  const on = await aCase({ stage: 'records' });
  await write(on, { text: 'He cannot breathe.', language: 'en' });
  const first = await db().carePromise.findFirstOrThrow({ where: { caseId: on.id, kind: 'redFlag' } });
  await write(on, { text: 'Now he is unconscious.', language: 'en' });
  expect(await alertsOf(on.id)).toHaveLength(2);
  expect(await db().carePromise.findMany({ where: { caseId: on.id, kind: 'redFlag' } })).toEqual([first]);
  await takeRedFlag(on.coordinator, on.reference);
  expect((await alertsOf(on.id)).every(({ takenAt }) => takenAt)).toBe(true);
  expect(await running(on.id)).toBe(0);
});

test('an edited message raises what it did not say before, and a message that is sent twice raises once', async () => {
  const on = await aCase({ stage: 'records' });
  const id = await write(on, { text: 'He cannot breathe.', language: 'en' });
  await write(on, { id, text: 'He cannot breathe.', language: 'en' });
  await write(on, { edits: id, text: 'He cannot breathe well.', language: 'en' });
  expect(await alertsOf(on.id)).toHaveLength(1);
  await write(on, { edits: id, text: 'He cannot breathe and is unconscious.', language: 'en' });
  expect((await alertsOf(on.id)).map(({ signs }) => signs)).toHaveLength(2);
});

test('what we write raises nothing', async () => {
  const on = await aCase({ stage: 'records' });
  await say(on, { text: 'Call an ambulance if he cannot breathe.' });
  expect(await alertsOf(on.id)).toEqual([]);
});
