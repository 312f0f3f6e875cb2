import { expect, test } from 'vitest';
import { releaseMessage } from '@/lib/conversation/jobs';
import { readThread } from '@/lib/conversation/queries';
import type { CriticalKind } from '@/lib/db/generated/enums';
import { dueBy } from '@/lib/hospital/due-by';
import { aCase } from '@/tests/support/a-case';
import { aTranslator, say, signAs, taskOf, write } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import { sendAll } from '@/tests/support/notices';

const text = 'Please stop taking the blood thinner.';
const critical: CriticalKind[] = ['medicine', 'instructions'];
const hold = (on: Awaited<ReturnType<typeof aCase>>) => say(on, { text, critical, asks: true });
async function mailsOf(caseId: string) {
  await sendAll(caseId);
  return db().mail.count({ where: { caseId, template: 'questionAsked' } });
}
const running = async (caseId: string) =>
  (await db().carePromise.findMany({ where: { caseId, keptAt: null } })).map(({ kind }) => kind);

test('a critical message in another language does not go out: nobody is told, no promise is kept, and we see why and until when', async () => {
  const on = await aCase();
  const id = await hold(on);
  expect((await readThread(on.writer, on.reference)).messages).toEqual([]);
  expect(await mailsOf(on.id)).toBe(0);
  expect(await running(on.id)).toEqual(['firstReply']);
  const task = await taskOf(id, 'ar');
  expect(task).toMatchObject({ state: 'waiting', needsHuman: true, critical });
  expect(task.dueAt).toEqual(dueBy('translation', task.askedAt));
  const { waits } = await readThread(on.coordinator, on.reference);
  expect(waits).toEqual([{ messageId: id, language: 'ar', dueAt: task.dueAt, hasTranslator: expect.any(Boolean) }]);
});

test('once a qualified person has signed, it goes out by itself, keeps our promises and shows who reviewed it', async () => {
  const on = await aCase();
  const id = await hold(on);
  const translator = await aTranslator(['en', 'ar']);
  expect((await readThread(on.coordinator, on.reference)).waits[0]!.hasTranslator).toBe(true);
  await signAs(translator, id, 'ar', 'نرجو إيقاف مميّع الدم.');
  await releaseMessage(id);
  const [shown] = (await readThread(on.writer, on.reference)).messages;
  expect(shown).toMatchObject({
    held: false,
    text,
    translation: { text: 'نرجو إيقاف مميّع الدم.', state: 'reviewed', reviewer: 'Kim Rivera' },
  });
  expect(await mailsOf(on.id)).toBe(1);
  expect(await running(on.id)).toEqual([]);
  await releaseMessage(id);
  expect(await mailsOf(on.id)).toBe(1);
});

test('signing queues the release in the same transaction', async () => {
  const on = await aCase();
  const id = await hold(on);
  await signAs(await aTranslator(['en', 'ar']), id, 'ar');
  const jobs = await db().$queryRaw<{ data: unknown }[]>`
    SELECT data FROM pgboss.job WHERE name = 'translation.signed' AND data->>'sourceId' = ${id}`;
  expect(jobs).toEqual([{ data: { kind: 'message', sourceId: id } }]);
});

test('a critical message in the reader’s own language goes out at once', async () => {
  const on = await aCase();
  await say(on, { text: 'أوقفوا الدواء.', language: 'ar', critical: ['medicine'] });
  const { messages } = await readThread(on.writer, on.reference);
  expect(messages).toMatchObject([{ text: 'أوقفوا الدواء.', held: false }]);
});

test('words that change while they wait are translated anew, and an earlier review lets nothing out', async () => {
  const on = await aCase();
  const id = await hold(on);
  const translator = await aTranslator(['en', 'ar']);
  await signAs(translator, id, 'ar');
  const changed = 'Please go on taking the blood thinner.';
  await say(on, { edits: id, text: changed, critical });
  expect(await taskOf(id, 'ar')).toMatchObject({ state: 'waiting', sourceText: changed });
  await releaseMessage(id);
  expect((await readThread(on.writer, on.reference)).messages).toEqual([]);
  await signAs(translator, id, 'ar');
  await releaseMessage(id);
  expect((await readThread(on.writer, on.reference)).messages).toHaveLength(1);
});

test('what went out as critical stays, and what went out cannot become critical', async () => {
  const on = await aCase();
  const id = await say(on, { text: 'أوقفوا الدواء.', language: 'ar', critical: ['medicine'] });
  const other = { edits: id, text: 'لا توقفوا الدواء.', language: 'ar' } as const;
  await expect(say(on, { ...other, critical: ['medicine'] })).rejects.toThrow('criticalStays');
  await expect(say(on, other)).rejects.toThrow('criticalStays');
  const plain = await say(on, { text: 'Hello' });
  await expect(say(on, { edits: plain, text: 'Stop it', critical: ['medicine'] })).rejects.toThrow('criticalStays');
});

test('a mark that was a mistake can be taken back while the message waits, and it goes out', async () => {
  const on = await aCase();
  const id = await say(on, { text: 'Good morning.', critical: ['money'] });
  expect((await readThread(on.writer, on.reference)).messages).toEqual([]);
  await say(on, { edits: id, text: 'Good morning.' });
  const [shown] = (await readThread(on.writer, on.reference)).messages;
  expect(shown).toMatchObject({ text: 'Good morning.', version: 1, critical: [] });
});

test('a reader who comes later in another language gets no critical words before they are reviewed for them', async () => {
  const on = await aCase();
  await say(on, { text: 'أوقفوا الدواء.', language: 'ar', critical: ['medicine'] });
  await db().account.update({ where: { id: on.accountId }, data: { locale: 'fr' } });
  const [shown] = (await readThread(on.writer, on.reference)).messages;
  expect(shown).toMatchObject({ held: true, text: '', versions: [] });
  expect(await taskOf(shown!.id, 'fr')).toMatchObject({ fromLanguage: 'ar', needsHuman: true });
  const [again] = (await readThread(on.writer, on.reference)).messages;
  expect(again).toMatchObject({ held: true, text: '', translation: { text: null, dueAt: expect.any(Date) } });
});

test('what the patient writes is never held, whatever it is about', async () => {
  const on = await aCase();
  await write(on, { text: 'هل أوقف الدواء قبل العملية؟' });
  expect((await readThread(on.coordinator, on.reference)).messages).toMatchObject([{ held: false }]);
});
