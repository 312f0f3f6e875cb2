import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { moveClock } from '@/lib/clock';
import { readThread } from '@/lib/conversation/queries';
import { allowProvider } from '@/lib/translation/allow-provider';
import { waitingForMachine } from '@/lib/translation/catch-up';
import { catchUp } from '@/lib/translation/jobs';
import { translateText } from '@/lib/translation/translate-text';
import { aCase } from '@/tests/support/a-case';
import { aTranslator, ofRole, say, signAs, taskOf, write } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import type { modes } from '@/tests/support/fake-translator';

const machine = await vi.hoisted(async () => {
  const { startFakeTranslator } = await import('@/tests/support/fake-translator');
  const started = await startFakeTranslator();
  process.env.TRANSLATE_URL = `${started.url}/?api_key=secret`;
  return started;
});

vi.setConfig({ testTimeout: 30_000 });

const decide = async (allowed: 'yes' | 'no') =>
  allowProvider(await ofRole('administrator'), { host: machine.host, allowed });

beforeEach(async () => {
  machine.behave('well');
  machine.asked.splice(0);
  await decide('yes');
});
afterEach(() => moveClock(null));
afterAll(() => machine.stop());

const minutes = (count: number) => moveClock(new Date(Date.now() + count * 60_000));
const doctor = 'Dokter di Jakarta memberi 2 tablet 5 mg. Apakah saya boleh datang?';

/** The patient writes Indonesian; resolves to the case, the message and what is to be translated into English. */
async function aMessage(text = doctor) {
  const on = await aCase();
  const id = await write(on, { text, language: 'id' });
  return { on, id, task: await taskOf(id, 'en') };
}

/** What the coordinator has before their eyes. */
const shownTo = async ({ on }: Awaited<ReturnType<typeof aMessage>>) =>
  (await readThread(on.coordinator, on.reference)).messages[0]!;

test('what the patient writes is read in the coordinator’s language, and said to be a machine’s', async () => {
  const written = await aMessage();
  expect(written.task).toMatchObject({ state: 'waiting', needsHuman: false });
  expect(await translateText(written.task.id)).not.toBeNull();
  const shown = await shownTo(written);
  expect(shown.text).toBe(doctor);
  expect(shown.translation).toMatchObject({ language: 'en', state: 'machine', reviewer: null, dueAt: null });
  expect(shown.translation!.text).toMatch(/machine makes.* 2 5 This is what a machine/);
  expect(machine.asked[0]).toMatchObject({ source: 'id', target: 'en', format: 'text', api_key: 'secret' });
});

const nonsense: (keyof typeof modes)[] = [
  'notJson',
  'oneText',
  'tooFew',
  'empty',
  'markup',
  'huge',
  'wordy',
  'repeated',
  'wrongLanguage',
  'sameScript',
  'unchanged',
  'lostFigures',
];

test.each(nonsense)(
  'a machine that is %s reaches no reader, and after the second time people are asked',
  async (mode) => {
    machine.behave(mode);
    const written = await aMessage();
    for (const [times, needsHuman] of [
      [1, false],
      [2, true],
    ] as const) {
      expect(await translateText(written.task.id)).toBeNull();
      expect(await taskOf(written.id, 'en')).toMatchObject({
        state: 'waiting',
        text: null,
        refusals: times,
        needsHuman,
      });
    }
    const { text, translation } = await shownTo(written);
    expect([text, translation!.text]).toEqual([doctor, null]);
    machine.behave('well');
    expect(await translateText(written.task.id)).toBeNull();
  },
);

const away: (keyof typeof modes)[] = ['silent', 'hangsUp', 'fails', 'elsewhere'];

test.each(away)(
  'a machine that is %s is no fault of the text: it waits, and is translated when the machine is back',
  async (mode) => {
    machine.behave(mode);
    const written = await aMessage();
    expect(await translateText(written.task.id)).toBeNull();
    expect(await taskOf(written.id, 'en')).toMatchObject({
      state: 'waiting',
      text: null,
      refusals: 0,
      needsHuman: false,
    });
    machine.behave('well');
    expect(await translateText(written.task.id)).not.toBeNull();
  },
);

test('a machine that is down for an hour is asked seldom, messages flow all the same, and all are caught up with', async () => {
  machine.behave('fails');
  const all = [await aMessage(), await aMessage(), await aMessage(), await aMessage(), await aMessage()];
  for (const { task } of all) await translateText(task.id);
  expect(machine.asked).toHaveLength(3);
  expect((await shownTo(all[4]!)).translation).toMatchObject({ text: null, state: 'waiting' });
  for (let minute = 1; minute <= 60; minute += 1) {
    minutes(minute);
    await catchUp.run({});
  }
  expect(machine.asked.length).toBeLessThan(40);
  machine.behave('well');
  // A text that no machine can do ends a round; whatever waits behind it has its turn a minute later.
  for (let minute = 70; minute <= 100; minute += 1) {
    minutes(minute);
    await catchUp.run({});
  }
  for (const written of all) expect((await shownTo(written)).translation).toMatchObject({ state: 'machine' });
});

test('what has waited for two hours is given to people, and the machine may still be first', async () => {
  machine.behave('fails');
  const { id, task } = await aMessage();
  await translateText(task.id);
  minutes(121);
  expect(await waitingForMachine()).toContain(task.id);
  expect(await taskOf(id, 'en')).toMatchObject({ needsHuman: true, state: 'waiting' });
});

test('no text leaves the hospital before an administrator has allowed it, nor after they took it back', async () => {
  await decide('no');
  const { id, task } = await aMessage();
  expect(task.needsHuman).toBe(true);
  await translateText(task.id);
  expect(await waitingForMachine()).toEqual([]);
  await decide('yes');
  const later = await aMessage();
  await decide('no');
  await translateText(later.task.id);
  expect(machine.asked).toEqual([]);
  expect(await taskOf(later.id, 'en')).toMatchObject({ needsHuman: true });
  expect(await taskOf(id, 'en')).toMatchObject({ state: 'waiting' });
});

test('only an administrator decides about a machine, and the trail says who and what', async () => {
  const decision = { host: machine.host, allowed: 'yes' } as const;
  for (const role of ['leadCoordinator', 'translator', 'coordinator'] as const)
    await expect(allowProvider(await ofRole(role), decision)).rejects.toThrow('notFound');
  const administrator = await ofRole('administrator');
  const entry = await db().auditEntry.findFirst({
    where: { action: 'translation.providerDecided', actorId: administrator.id },
    orderBy: { id: 'desc' },
  });
  expect(entry!.details).toEqual({ host: machine.host, allowed: 'yes' });
});

test('a text that changes while the machine thinks keeps nothing of its answer', async () => {
  const { on, id, task } = await aMessage();
  await db().translation.update({ where: { id: task.id }, data: { text: 'old words', ofHash: 'of what was before' } });
  machine.behave('slow');
  const thinking = translateText(task.id);
  await vi.waitUntil(() => machine.asked.length > 0);
  await write(on, { edits: id, text: 'Saya tidak jadi datang ke rumah sakit.', language: 'id' });
  expect(await thinking).toBeNull();
  const [shown] = (await readThread(on.coordinator, on.reference)).messages;
  expect(shown!.translation).toMatchObject({ text: null, state: 'waiting' });
});

test('a critical text is drafted by the machine and waits for a person all the same', async () => {
  const on = await aCase();
  const id = await say(on, { text: 'Please stop taking the blood thinner.', critical: ['medicine'] });
  const { id: taskId } = await taskOf(id, 'ar');
  await translateText(taskId);
  expect(await taskOf(id, 'ar')).toMatchObject({ state: 'machine', needsHuman: true });
  expect((await readThread(on.writer, on.reference)).messages).toEqual([]);
});

test('a sentence that a person has translated before is said again, and the machine hears only the rest', async () => {
  const on = await aCase();
  const first = await say(on, { text: 'Your appointment is confirmed.', critical: ['instructions'] });
  await signAs(await aTranslator(['en', 'ar']), first, 'ar', 'تم تأكيد موعدكم.');
  const second = await say(on, { text: 'Your appointment is confirmed. We look forward to meeting you.' });
  machine.asked.splice(0);
  await translateText((await taskOf(second, 'ar')).id);
  expect(machine.asked.map(({ q }) => q)).toEqual([['We look forward to meeting you.']]);
  expect((await taskOf(second, 'ar')).text).toMatch(/^تم تأكيد موعدكم\. /);
});

test('emoji alone are the same in every language', async () => {
  const on = await aCase();
  const id = await write(on, { text: '🙏🏽💔', language: 'id' });
  expect(await db().translation.count({ where: { sourceId: id } })).toBe(0);
  expect((await readThread(on.coordinator, on.reference)).messages[0]).toMatchObject({
    text: '🙏🏽💔',
    translation: null,
  });
});
