import { afterEach, expect, test } from 'vitest';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { moveClock, now } from '@/lib/clock';
import { readThread, readWaiting } from '@/lib/conversation/queries';
import { longestMessage, sending, writing } from '@/lib/conversation/schema';
import { newId } from '@/lib/db/id';
import { dueBy } from '@/lib/hospital/due-by';
import { declineInquiry } from '@/lib/inquiries/decline-inquiry';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf, aPerson } from '@/tests/support/accounts';
import { say, write } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import { sendAll } from '@/tests/support/notices';

afterEach(() => moveClock(null));

const minutes = (count: number) => moveClock(new Date(Date.now() + count * 60_000));
const messageOf = (id: string) => db().message.findUniqueOrThrow({ where: { id } });
const running = (caseId: string) => db().carePromise.findMany({ where: { caseId, keptAt: null } });
const textsOf = async (actor: Actor, reference: string) =>
  (await readThread(actor, reference)).messages.map(({ text }) => text);

test('after a question the next word is the patient’s: no promise of ours runs, and the mail does not say what we ask', async () => {
  const on = await aCase();
  const id = await say(on, { text: 'متى كانت آخر صورة للقلب؟', language: 'ar', asks: true });
  expect(await messageOf(id)).toMatchObject({ awaitsAnswer: true, answeredAt: null, releasedAt: expect.any(Date) });
  expect(await running(on.id)).toEqual([]);
  await sendAll(on.id);
  const mails = await db().mail.findMany({ where: { caseId: on.id, template: 'questionAsked' } });
  expect(mails).toMatchObject([{ locale: 'ar', state: 'queued' }]);
  expect(JSON.stringify(mails)).not.toContain('القلب');
});

test('what the patient writes answers what we asked, and starts the clock of our reply once', async () => {
  const on = await aCase();
  const question = await say(on, { text: 'متى؟', language: 'ar', asks: true });
  expect((await readWaiting(on.writer, on.reference)).questions.map(({ id }) => id)).toEqual([question]);
  await write(on, { text: 'في شهر رجب. <b>💔</b>' });
  await write(on, { text: 'وصورة أخرى بعده.' });
  expect((await messageOf(question)).answeredAt).not.toBeNull();
  expect((await readWaiting(on.writer, on.reference)).questions).toEqual([]);
  const promises = await running(on.id);
  expect(promises.map(({ kind }) => kind)).toEqual(['questionAnswered']);
  expect(promises[0]!.dueAt).toEqual(dueBy('questionAnswered', promises[0]!.madeAt));
});

test('our reply keeps the promise of a reply, and a case with nothing to wait for gets its next step promised', async () => {
  const on = await aCase();
  await say(on, { text: 'متى؟', language: 'ar', asks: true });
  await write(on);
  await say(on, { text: 'شكرًا لكم.', language: 'ar' });
  expect((await running(on.id)).map(({ kind }) => kind)).toEqual(['nextStep']);
});

test('a note among staff is seen by no patient, keeps no promise and mails nobody', async () => {
  const on = await aCase();
  await say(on, { text: 'Call the embassy first.', note: true });
  expect(await textsOf(on.writer, on.reference)).toEqual([]);
  expect(await textsOf(on.coordinator, on.reference)).toEqual(['Call the embassy first.']);
  expect((await running(on.id)).map(({ kind }) => kind)).toEqual(['firstReply']);
  await sendAll(on.id);
  const told = { caseId: on.id, template: { in: ['questionAsked', 'messageWritten'] } };
  expect(await db().mail.count({ where: told })).toBe(0);
});

test('one form sent five times at once is one message, with one promise and one line in the trail', async () => {
  const on = await aCase();
  const id = newId();
  const sent = await Promise.all(Array.from({ length: 5 }, () => write(on, { id })));
  expect(new Set(sent)).toEqual(new Set([id]));
  expect(await textsOf(on.writer, on.reference)).toHaveLength(1);
  expect(await db().auditEntry.count({ where: { caseId: on.id, action: 'message.sent' } })).toBe(1);
});

test('other words under an id that was used are a message of their own, and nobody else’s message is touched', async () => {
  const [mine, theirs] = [await aCase(), await aCase()];
  const id = await write(mine, { text: 'أولًا' });
  expect(await write(mine, { id, text: 'ثانيًا' })).not.toBe(id);
  expect(await textsOf(mine.writer, mine.reference)).toEqual(['ثانيًا', 'أولًا']);
  expect(await write(theirs, { id, text: 'أولًا' })).not.toBe(id);
  expect(await messageOf(id)).toMatchObject({ caseId: mine.id, text: 'أولًا' });
});

test('only those who act for the patient write, and only the desk answers', async () => {
  const on = await aCase();
  const stranger: Actor = { kind: 'person', id: (await aPerson()).id, follows: [] };
  const follower = await aFollowerOf(on.id);
  const physician: Actor = { kind: 'staff', id: newId(), role: 'physician' };
  const translator: Actor = { kind: 'staff', id: newId(), role: 'translator' };
  for (const [actor, code] of [
    [aVisitor, 'notFound'],
    [stranger, 'notFound'],
    [translator, 'notFound'],
    [follower, 'notAllowed'],
    [physician, 'notAllowed'],
  ] as const) {
    await expect(write({ ...on, writer: actor })).rejects.toThrow(code);
    await expect(say({ ...on, coordinator: actor })).rejects.toThrow(code);
  }
  await expect(write({ ...on, writer: on.coordinator })).rejects.toThrow('notAllowed');
  await expect(say({ ...on, coordinator: on.writer })).rejects.toThrow('notAllowed');
  await expect(readThread(follower, on.reference)).rejects.toThrow('notAllowed');
});

test('once the case has ended nobody writes and no promise is made', async () => {
  const on = await aCase();
  await declineInquiry(on.coordinator, on.reference, { reason: 'other', toldPatient: 'عذرًا' });
  await expect(write(on)).rejects.toThrow('wrongStage');
  await expect(say(on)).rejects.toThrow('wrongStage');
  expect(await running(on.id)).toEqual([]);
});

test('a change is a new version, the words before it are kept, and only its author may make it', async () => {
  const on = await aCase();
  const id = await write(on, { text: 'الوزن ٢٠' });
  minutes(5);
  await write(on, { edits: id, text: 'الوزن ٢١' });
  const [shown] = (await readThread(on.coordinator, on.reference)).messages;
  expect(shown).toMatchObject({ text: 'الوزن ٢١', version: 2, editedAt: expect.any(Date) });
  expect(shown!.versions).toMatchObject([{ version: 1, text: 'الوزن ٢٠', language: 'ar' }]);
  await expect(say(on, { edits: id, text: 'Not mine' })).rejects.toThrow('notFound');
  expect((await messageOf(id)).text).toBe('الوزن ٢١');
});

test('each side sees when the other has read: at the first time, and by name', async () => {
  const on = await aCase();
  await write(on);
  expect((await readThread(on.writer, on.reference)).messages[0]!.reads).toEqual([]);
  expect((await readWaiting(on.coordinator, on.reference)).unread).toBe(1);
  const readAt = now();
  await readThread(on.coordinator, on.reference);
  minutes(60);
  await readThread(on.coordinator, on.reference);
  const { reads } = (await readThread(on.writer, on.reference)).messages[0]!;
  expect(reads).toMatchObject([{ name: 'Kim Rivera', kind: 'staff' }]);
  expect(reads[0]!.at.getTime() - readAt.getTime()).toBeLessThan(30_000);
  expect((await readWaiting(on.coordinator, on.reference)).unread).toBe(0);
});

test('a long thread comes page by page, newest first, and nothing comes twice or not at all', async () => {
  const on = await aCase();
  const written: string[] = [];
  for (let at = 0; at < 45; at += 1) written.push(await write(on, { text: `رسالة ${at}` }));
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = await readThread(on.writer, on.reference, before);
    seen.push(...page.messages.map(({ id }) => id));
    before = page.older ?? undefined;
  } while (before);
  expect(new Set(seen)).toEqual(new Set(written));
  expect(seen).toHaveLength(45);
  expect(seen[0]).toBe(written.at(-1));
  for (const wrong of ['', 'x', "'; --", newId()])
    expect((await readThread(on.writer, on.reference, wrong)).messages[0]!.id).toBe(written.at(-1));
});

const codesOf = (schema: typeof writing | typeof sending, typed: object) =>
  schema.safeParse(typed).error?.issues.map(({ path, message }) => [path[0], message]);

test('a message is text: not empty, not endless, and emoji alone are enough', () => {
  const typed = { id: newId(), language: 'ar' };
  expect(codesOf(writing, { ...typed, text: ' \u0000 ' })).toEqual([['text', 'required']]);
  expect(codesOf(writing, { ...typed, text: 'x'.repeat(50_000) })).toEqual([['text', 'tooLong']]);
  expect(codesOf(writing, { ...typed, text: 'x'.repeat(longestMessage) })).toBeUndefined();
  expect(writing.parse({ ...typed, text: '💔🙏🏽' }).text).toBe('💔🙏🏽');
  expect(codesOf(writing, { ...typed, id: "'; --", text: 'x' })).toEqual([['id', 'required']]);
  expect(codesOf(writing, { ...typed, language: 'tlh', text: 'x' })).toEqual([['language', 'required']]);
});

test('words that may be critical are asked about once: marked, or said to be none, they go on', () => {
  const text = 'Mohon berhenti minum obat pengencer darah.';
  const typed = { id: newId(), language: 'id', audience: 'patient', text };
  expect(codesOf(sending, typed)).toEqual([['critical', 'looksCritical']]);
  expect(codesOf(sending, { ...typed, critical: 'medicine' })).toBeUndefined();
  expect(codesOf(sending, { ...typed, plain: 'yes' })).toBeUndefined();
  expect(codesOf(sending, { ...typed, audience: 'staff' })).toBeUndefined();
  expect(codesOf(sending, { ...typed, text: 'Terima kasih banyak.' })).toBeUndefined();
});
