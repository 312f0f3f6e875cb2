import { afterEach, expect, test } from 'vitest';
import { aVisitor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { moveClock } from '@/lib/clock';
import { forgetParkedTexts } from '@/lib/conversation/jobs';
import { forgetParked, parkText, readParked } from '@/lib/conversation/park-text';
import { readThread } from '@/lib/conversation/queries';
import { saveDraft } from '@/lib/conversation/save-draft';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf } from '@/tests/support/accounts';
import { say, write } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';

afterEach(() => moveClock(null));

const draftOf = async (actor: Parameters<typeof readThread>[0], reference: string) =>
  (await readThread(actor, reference)).draft?.text;

test('what somebody is writing is kept for them alone, on every device, until it is sent', async () => {
  const on = await aCase();
  await saveDraft(on.writer, on.reference, { text: 'بدأت', language: 'ar' });
  await saveDraft(on.writer, on.reference, { text: 'بدأت أكتب', language: 'ar' });
  expect(await draftOf(on.writer, on.reference)).toBe('بدأت أكتب');
  expect(await draftOf(on.coordinator, on.reference)).toBeUndefined();
  await write(on, { text: 'بدأت أكتب لكم' });
  expect(await draftOf(on.writer, on.reference)).toBeUndefined();
});

test('an empty text is no draft, and whoever may not write keeps none', async () => {
  const on = await aCase();
  await saveDraft(on.writer, on.reference, { text: 'بدأت', language: 'ar' });
  await saveDraft(on.writer, on.reference, { text: '', language: 'ar' });
  expect(await draftOf(on.writer, on.reference)).toBeUndefined();
  const follower = await aFollowerOf(on.id);
  await expect(saveDraft(follower, on.reference, { text: 'x', language: 'en' })).rejects.toThrow('notAllowed');
});

test('a text that came after the session had ended is there for the browser that wrote it, about this case, for a day', async () => {
  const [on, other] = [await aCase(), await aCase()];
  const parked = (await parkText(on.reference, ' كتبت هذا\u0000 '))!;
  expect(await readParked(parked.token, on.reference)).toBe('كتبت هذا');
  expect(await readParked(parked.token, other.reference)).toBeNull();
  expect(await readParked('another token', on.reference)).toBeNull();
  expect(await asActor(aVisitor, (tx) => tx.parkedText.count())).toBe(0);
  expect(JSON.stringify(await db().parkedText.findMany())).not.toContain(parked.token);
  moveClock(new Date(Date.now() + 25 * 3_600_000));
  expect(await readParked(parked.token, on.reference)).toBeNull();
  await forgetParkedTexts.run({});
  expect(await db().parkedText.count({ where: { reference: on.reference } })).toBe(0);
});

test('once it was sent it is gone, and an empty text is not parked', async () => {
  const on = await aCase();
  const { token } = (await parkText(on.reference, 'x'))!;
  await forgetParked(token);
  expect(await readParked(token, on.reference)).toBeNull();
  expect(await parkText(on.reference, ' \u0000 ')).toBeNull();
});

test('a name that would turn or hide the words around it is shown without its tricks', async () => {
  const on = await aCase();
  await write(on);
  await say(on);
  const name = 'Kim \u202eareviR\u200b\u2066';
  await db().account.updateMany({
    where: { id: 'id' in on.coordinator ? on.coordinator.id : '' },
    data: { writtenName: name },
  });
  await readThread(on.coordinator, on.reference);
  const shown = JSON.stringify(
    (await readThread(on.writer, on.reference)).messages.map(({ author, reads }) => [author, reads]),
  );
  expect(shown).toContain('Kim areviR');
  expect(shown).not.toMatch(/[\u202a-\u202e\u200b\u2066-\u2069]/);
});
