import { afterEach, expect, test } from 'vitest';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { moveClock } from '@/lib/clock';
import { answerQuestion } from '@/lib/conversation/answer-question';
import { askQuestion } from '@/lib/conversation/ask-question';
import { answering, asking } from '@/lib/conversation/schema';
import { newId } from '@/lib/db/id';
import { dueBy } from '@/lib/hospital/due-by';
import { declineInquiry } from '@/lib/inquiries/decline-inquiry';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { sendAll } from '@/tests/support/notices';

afterEach(() => moveClock(null));

const text = 'متى كانت آخر صورة للقلب؟ <b>💔</b>';
const answer = 'في شهر رجب.';
const physician: Actor = { kind: 'staff', id: newId(), role: 'physician' };

async function anOpenQuestion() {
  const on = await aCase();
  return { ...on, questionId: await askQuestion(on.coordinator, on.reference, { text }) };
}

const questionOf = (id: string) => db().question.findUniqueOrThrow({ where: { id } });
const running = (caseId: string) => db().carePromise.findMany({ where: { caseId, keptAt: null } });

test('after a question the next word is the patient’s: no promise of ours runs, and the mail does not say what we ask', async () => {
  const { id, questionId } = await anOpenQuestion();
  expect(await questionOf(questionId)).toMatchObject({ text, answer: null, answeredAt: null });
  expect(await running(id)).toEqual([]);
  await sendAll(id);
  const mails = await db().mail.findMany({ where: { caseId: id, template: 'questionAsked' } });
  expect(mails).toMatchObject([{ locale: 'ar', state: 'queued' }]);
  expect(JSON.stringify(mails)).not.toContain('القلب');
});

test('the answer is kept as it was written and starts the clock of our reply', async () => {
  const { id, reference, writer, accountId, questionId } = await anOpenQuestion();
  await answerQuestion(writer, reference, { questionId, answer });
  expect(await questionOf(questionId)).toMatchObject({ answer, answeredById: accountId, answeredAt: expect.any(Date) });
  const [promise, ...others] = await running(id);
  expect(others).toEqual([]);
  expect(promise).toMatchObject({ kind: 'questionAnswered', dueAt: dueBy('questionAnswered', promise!.madeAt) });
});

test('of two tabs that answer at once one is kept, and the other is told', async () => {
  const { id, reference, writer, questionId } = await anOpenQuestion();
  const tabs = await Promise.allSettled(
    ['أ', 'ب'].map((one) => answerQuestion(writer, reference, { questionId, answer: one })),
  );
  expect(tabs.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(tabs.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'alreadyAnswered' } });
  expect(await running(id)).toHaveLength(1);
});

test('a question of another case cannot be answered from this one', async () => {
  const [one, other] = [await anOpenQuestion(), await aCase()];
  const typed = { questionId: one.questionId, answer };
  await expect(answerQuestion(other.writer, other.reference, typed)).rejects.toThrow('alreadyAnswered');
  expect((await questionOf(one.questionId)).answer).toBeNull();
});

test('only the coordinator asks, and only who acts for the patient answers', async () => {
  const { id, reference, writer, coordinator, questionId } = await anOpenQuestion();
  const stranger: Actor = { kind: 'person', id: (await aPerson()).id, follows: [] };
  const follower = await aFollowerOf(id);
  for (const [actor, code] of [
    [aVisitor, 'notFound'],
    [stranger, 'notFound'],
    [follower, 'notAllowed'],
    [physician, 'notAllowed'],
  ] as const) {
    await expect(askQuestion(actor, reference, { text })).rejects.toThrow(code);
    await expect(answerQuestion(actor, reference, { questionId, answer })).rejects.toThrow(code);
  }
  await expect(askQuestion(writer, reference, { text })).rejects.toThrow('notAllowed');
  await expect(answerQuestion(coordinator, reference, { questionId, answer })).rejects.toThrow('notAllowed');
});

test('once the case has ended nobody asks and nobody answers, and no promise is made', async () => {
  const { id, reference, writer, coordinator, questionId } = await anOpenQuestion();
  await declineInquiry(coordinator, reference, { reason: 'other', toldPatient: text });
  await expect(askQuestion(coordinator, reference, { text })).rejects.toThrow('wrongStage');
  await expect(answerQuestion(writer, reference, { questionId, answer })).rejects.toThrow('wrongStage');
  expect(await running(id)).toEqual([]);
});

const codes = (typed: object) =>
  answering.safeParse(typed).error?.issues.map(({ path, message }) => [path[0], message]);

test('a question and an answer are text: not empty, not endless, without what a database cannot keep', () => {
  const questionId = newId();
  expect(codes({})).toEqual([
    ['questionId', 'required'],
    ['answer', 'required'],
  ]);
  expect(codes({ questionId: "'; --", answer })).toEqual([['questionId', 'required']]);
  expect(codes({ questionId, answer: ['a', 'b'] })).toEqual([['answer', 'required']]);
  expect(codes({ questionId, answer: 'x'.repeat(10_000) })).toEqual([['answer', 'tooLong']]);
  expect(answering.parse({ questionId, answer: ' <b>a\u0000\ud800</b> ' }).answer).toBe('<b>a</b>');
  expect(asking.safeParse({ text: '\u0000' }).success).toBe(false);
});
