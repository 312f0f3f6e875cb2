import { afterEach, expect, test, vi } from 'vitest';
import { aVisitor } from '@/lib/access/actor';
import { moveClock, now } from '@/lib/clock';
import { answerStep } from '@/lib/inquiries/answer-step';
import { beginDraft } from '@/lib/inquiries/begin-draft';
import { deleteDraft, forgetDevice } from '@/lib/inquiries/forget-draft';
import { forgetOldDrafts } from '@/lib/inquiries/jobs';
import { draftOrNone, readDraft } from '@/lib/inquiries/queries';
import { sendInquiry } from '@/lib/inquiries/send-inquiry';
import { asked, nextStep } from '@/lib/inquiries/steps';
import { takeOverDraft } from '@/lib/inquiries/take-over-draft';
import { hashOf, tokenOfLink } from '@/lib/secrets';
import { aCoordinator, aDraft, someAnswers } from '@/tests/support/a-case';
import { anAddress } from '@/tests/support/accounts';
import { db, owner } from '@/tests/support/database';

afterEach(() => moveClock(null));

const read = (token: string) => readDraft(aVisitor, token);
const answer = (token: string, slug: 'who' | 'reach' | 'programme', values: Record<string, string | string[]>) =>
  answerStep(aVisitor, token, { slug, values, locale: 'ar' });
const inDays = (days: number) => moveClock(new Date(now().getTime() + days * 24 * 3_600_000));

/** The token in the mail with which the writer goes on elsewhere. */
async function mailedTo(recipient: string) {
  const mails = await db().mail.findMany({ where: { recipient, template: 'resumeDraft' } });
  return mails.map(({ linkId }) => tokenOfLink(linkId!));
}

test('a draft lives for thirty days and is then as if it had never been', async () => {
  const token = await aDraft();
  inDays(29.9);
  expect((await read(token)).answers.country).toEqual({ country: 'KW' });
  inDays(0.2);
  await expect(read(token)).rejects.toThrow('draftExpired');
  await expect(answer(token, 'who', { askingFor: 'me' })).rejects.toThrow('draftExpired');
  await expect(sendInquiry(aVisitor, token)).rejects.toThrow('draftExpired');
  expect(await draftOrNone(aVisitor, token)).toBeNull();
});

test('every night old drafts go, with their devices and links, and young ones stay', async () => {
  const { id: old } = await read(await aDraft());
  inDays(20);
  const young = await aDraft();
  inDays(11);
  await forgetOldDrafts.run({});
  expect(await db().draft.findUnique({ where: { id: old } })).toBeNull();
  expect(await db().draftDevice.count({ where: { draftId: old } })).toBe(0);
  expect(await db().oneTimeLink.count({ where: { draftId: old } })).toBe(0);
  expect((await read(young)).answers).toHaveProperty('who');
});

test('the browser holds the token, and the database nothing that opens the draft', async () => {
  const token = await beginDraft(aVisitor, 'en');
  const { id } = await read(token);
  const devices = await db().draftDevice.findMany({ where: { draftId: id } });
  expect(devices).toEqual([{ hash: hashOf(token), draftId: id }]);
  await expect(read(hashOf(token))).rejects.toThrow('draftExpired');
  await expect(read('')).rejects.toThrow('draftExpired');
});

test('answers are kept as they were typed, less what no question asks for', async () => {
  const token = await beginDraft(aVisitor, 'ar');
  await answer(token, 'who', { askingFor: 'me\u0000', isAdmin: 'yes', __proto__: ['x'] });
  expect((await read(token)).answers).toEqual({ who: { askingFor: 'me' } });
});

const waiting = async () => {
  const rows = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return rows[0]!.count;
};

/** All have read the draft, and none has written, when the row is let go. */
async function atOnce(draftId: string, work: () => Promise<unknown>[]) {
  const holder = await owner().connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM "Draft" WHERE "id" = $1 FOR UPDATE', [draftId]);
  const works = work();
  await vi
    .waitUntil(async () => (await waiting()) === works.length, { timeout: 5000 })
    .finally(async () => {
      await holder.query('COMMIT');
      holder.release();
    });
  await Promise.all(works);
}

test('two tabs that answer different questions at once lose nothing of each other', async () => {
  const token = await beginDraft(aVisitor, 'ar');
  const { id } = await read(token);
  await atOnce(id, () => [
    answer(token, 'who', { askingFor: 'me' }),
    answer(token, 'programme', { programme: 'heart' }),
  ]);
  expect((await read(token)).answers).toEqual({ who: { askingFor: 'me' }, programme: { programme: 'heart' } });
});

test('the link is mailed in the language of the page, once for each address', async () => {
  const [token, email, other] = [await beginDraft(aVisitor, 'kk'), anAddress(), anAddress()];
  const reach = (typed: string) =>
    answerStep(aVisitor, token, { slug: 'reach', values: { by: 'email', email: typed }, locale: 'kk' });
  for (const typed of [email, email.toUpperCase(), other]) await reach(typed);
  expect(await db().mail.findMany({ where: { recipient: email } })).toMatchObject([{ locale: 'kk', state: 'queued' }]);
  expect(await mailedTo(other)).toHaveLength(1);
});

test('the mailed link opens its own draft on another device, and no other draft', async () => {
  const [email, mine, another] = [anAddress(), await beginDraft(aVisitor, 'ar'), await aDraft()];
  await answer(mine, 'reach', { by: 'email', email });
  const [link] = await mailedTo(email);
  const laptop = await takeOverDraft(aVisitor, link!);
  expect((await read(laptop)).id).toBe((await read(mine)).id);
  expect((await read(laptop)).id).not.toBe((await read(another)).id);
  expect(laptop).not.toBe(mine);
  await expect(takeOverDraft(aVisitor, 'made-up')).rejects.toThrow('linkExpired');
  await expect(read(link!)).rejects.toThrow('draftExpired');
});

test('once the inquiry is sent its link opens nothing', async () => {
  const email = anAddress();
  const token = await aDraft();
  await answer(token, 'reach', { by: 'email', email });
  const [link] = await mailedTo(email);
  await sendInquiry(aVisitor, token);
  await expect(takeOverDraft(aVisitor, link!)).rejects.toThrow('linkExpired');
});

test('a forgotten device opens nothing any more, and the link still does', async () => {
  const email = anAddress();
  const token = await beginDraft(aVisitor, 'ar');
  await answer(token, 'reach', { by: 'email', email });
  const [link] = await mailedTo(email);
  await forgetDevice(aVisitor, token);
  await expect(read(token)).rejects.toThrow('draftExpired');
  expect((await read(await takeOverDraft(aVisitor, link!))).answers.reach).toEqual({ by: 'email', email });
});

test('deleted answers are gone on every device and from the link', async () => {
  const email = anAddress();
  const token = await beginDraft(aVisitor, 'ar');
  await answer(token, 'reach', { by: 'email', email });
  const [link] = await mailedTo(email);
  const laptop = await takeOverDraft(aVisitor, link!);
  const { id } = await read(token);
  await deleteDraft(aVisitor, laptop);
  expect(await db().draft.findUnique({ where: { id } })).toBeNull();
  await expect(read(token)).rejects.toThrow('draftExpired');
  await expect(takeOverDraft(aVisitor, link!)).rejects.toThrow('linkExpired');
});

test('what was sent can be neither changed nor deleted as a draft', async () => {
  const token = await aDraft();
  await sendInquiry(aVisitor, token);
  await expect(deleteDraft(aVisitor, token)).rejects.toThrow('alreadyUsed');
  await expect(answer(token, 'who', { askingFor: 'me' })).rejects.toThrow('alreadyUsed');
});

test('only a coordinator enters what somebody says on the phone', async () => {
  const coordinator = await aCoordinator();
  const { enteredById } = await read(await beginDraft(coordinator, 'ar'));
  expect(enteredById).toBe('id' in coordinator && coordinator.id);
  for (const role of ['physician', 'medicalDirector', 'administrator', 'interpreter'] as const)
    await expect(async () => beginDraft({ kind: 'staff', id: enteredById!, role }, 'ar')).rejects.toThrow('notFound');
});

test('answers given one after another, a question a page, make a whole inquiry', async () => {
  const token = await beginDraft(aVisitor, 'ar');
  const answers = someAnswers();
  for (const { slug } of asked(answers))
    await answerStep(aVisitor, token, { slug, values: answers[slug]!, locale: 'ar' });
  expect(nextStep((await read(token)).answers)).toBeUndefined();
  expect(await sendInquiry(aVisitor, token)).toMatch(/^HW-/);
});
