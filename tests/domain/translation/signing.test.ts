import { afterEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { moveClock } from '@/lib/clock';
import { readThread } from '@/lib/conversation/queries';
import { newId } from '@/lib/db/id';
import { endQualification } from '@/lib/translation/end-qualification';
import { keepTerm } from '@/lib/translation/keep-term';
import { qualifyTranslator } from '@/lib/translation/qualify-translator';
import { listTasks, readGlossary, readLanguages } from '@/lib/translation/queries';
import { readTask } from '@/lib/translation/read-task';
import { removeTerm } from '@/lib/translation/remove-term';
import { saveTranslation } from '@/lib/translation/save-translation';
import { signTranslation } from '@/lib/translation/sign-translation';
import { aCase } from '@/tests/support/a-case';
import { aTranslator, ofRole, say, signAs, taskOf } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';

afterEach(() => moveClock(null));

const english = 'Please drink nothing after 10. Call us if you have a fever.';
const arabic = ['لا تشربوا شيئًا بعد 10.', 'اتصلوا بنا إن أصابتكم حمى.'];

async function aTask(text = english) {
  const on = await aCase();
  const id = await say(on, { text, critical: ['instructions'] });
  return { on, id, task: await taskOf(id, 'ar') };
}

const idsFor = async (translator: Actor) => (await listTasks(translator)).tasks.map(({ id }) => id);

test('a translator sees texts in the languages they are qualified for, the oldest promise first, and not whose they are', async () => {
  moveClock(new Date('2019-11-19T17:00:00Z'));
  const older = await aTask();
  moveClock(new Date('2019-11-20T17:00:00Z'));
  const newer = await aTask();
  const { tasks } = await listTasks(await aTranslator(['en', 'ar']));
  const ours = tasks.filter(({ id }) => [older.task.id, newer.task.id].includes(id));
  expect(ours.map(({ id }) => id)).toEqual([older.task.id, newer.task.id]);
  const told = JSON.stringify([ours, await readTask(await aTranslator(['en', 'ar']), older.task.id)]);
  for (const secret of [older.on.reference, older.on.id, older.id, 'ياسين']) expect(told).not.toContain(secret);
  for (const pair of [
    ['ar', 'en'],
    ['en', 'id'],
  ] as const)
    expect(await idsFor(await aTranslator([pair[0], pair[1]]))).not.toContain(older.task.id);
  expect(await idsFor(await aTranslator())).toEqual([]);
});

test('only a translator of these languages reads, saves and signs; a qualification that ended counts no more', async () => {
  const { task } = await aTask();
  const typed = { sourceHash: task.sourceHash, segments: arabic };
  const others: Actor[] = [
    await aTranslator(['ar', 'en']),
    await aTranslator(),
    await ofRole('coordinator'),
    await ofRole('administrator'),
  ];
  const former = await aTranslator(['en', 'ar']);
  await endQualification(await ofRole('administrator'), { accountId: former.id, fromLanguage: 'en', language: 'ar' });
  for (const actor of [...others, former]) {
    await expect(readTask(actor, task.id)).rejects.toThrow('notFound');
    await expect(saveTranslation(actor, task.id, typed)).rejects.toThrow('notFound');
    await expect(signTranslation(actor, task.id, typed)).rejects.toThrow('notFound');
  }
  expect((await taskOf(task.sourceId, 'ar')).state).toBe('waiting');
});

test('what is saved is there the next day, and is nothing that a reader sees', async () => {
  const { on, task } = await aTask();
  const translator = await aTranslator(['en', 'ar']);
  await saveTranslation(translator, task.id, { sourceHash: task.sourceHash, segments: [arabic[0]!, ''] });
  const { segments, state } = await readTask(translator, task.id);
  expect([state, segments.map(({ target }) => target)]).toEqual(['draft', [arabic[0], '']]);
  expect((await readThread(on.writer, on.reference)).messages).toEqual([]);
});

test('a signed translation names who answers for it and is remembered sentence by sentence', async () => {
  const { task } = await aTask();
  const translator = await aTranslator(['en', 'ar']);
  await signTranslation(translator, task.id, { sourceHash: task.sourceHash, segments: arabic });
  expect(await taskOf(task.sourceId, 'ar')).toMatchObject({
    state: 'reviewed',
    text: arabic.join(' '),
    ofHash: task.sourceHash,
    reviewedById: translator.id,
  });
  const again = await aTask('Call us if you have a fever. Thank you.');
  const { segments } = await readTask(translator, again.task.id);
  expect(segments.map(({ target }) => target)).toEqual([arabic[1], '']);
  const similar = await aTask('Please drink nothing after 8.');
  expect((await readTask(translator, similar.task.id)).segments[0]!.alike[0]).toMatchObject({ target: arabic[0] });
});

test('a text that changed meanwhile is not signed: the difference is shown and no sentence is lost', async () => {
  const { on, id, task } = await aTask();
  const translator = await aTranslator(['en', 'ar']);
  await say(on, {
    edits: id,
    text: 'Please drink nothing after 8. Call us if you have a fever.',
    critical: ['instructions'],
  });
  const stale = signTranslation(translator, task.id, { sourceHash: task.sourceHash, segments: arabic });
  await expect(stale).rejects.toThrow('textChanged');
  const { changes, segments, leftOver } = await readTask(translator, task.id);
  expect(changes!.filter(({ kind }) => kind !== 'same').map(({ words, kind }) => [words, kind])).toEqual([
    ['10', 'removed'],
    ['8', 'added'],
  ]);
  expect(segments.map(({ target }) => target)).toEqual(['', arabic[1]]);
  expect(leftOver).toEqual([arabic[0]]);
  expect(await taskOf(id, 'ar')).toMatchObject({ state: 'draft', text: null, reviewedById: null });
});

test('of two translators who sign at once one answers for it, and the other keeps their words', async () => {
  const { task } = await aTask();
  const [one, other] = [await aTranslator(['en', 'ar']), await aTranslator(['en', 'ar'])];
  const typed = { sourceHash: task.sourceHash, segments: arabic };
  const signed = await Promise.allSettled([one, other].map((actor) => signTranslation(actor, task.id, typed)));
  expect(signed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(signed.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'alreadyReviewed' } });
});

test('an unfinished text is not signed, and one that leaves the glossary only with open eyes', async () => {
  const { task } = await aTask('The fever must be below 38.');
  const translator = await aTranslator(['en', 'ar']);
  const sign = (words: string, seen?: 'yes') =>
    signTranslation(translator, task.id, { sourceHash: task.sourceHash, segments: [words], seen });
  await expect(sign('')).rejects.toThrow('incomplete');
  await expect(sign('يجب أن تكون الحمى أقل.')).rejects.toThrow('termsNotFollowed');
  await keepTerm(translator, { fromLanguage: 'en', language: 'ar', term: 'fever', translation: 'الحرارة' });
  await expect(sign('يجب أن تكون الحمى أقل من 38.')).rejects.toThrow('termsNotFollowed');
  const [warned] = (await readTask(translator, task.id)).segments;
  expect(warned).toMatchObject({ terms: [{ term: 'fever' }], warnings: [{ term: 'fever', translation: 'الحرارة' }] });
  await sign('يجب أن تكون الحمى أقل من 38.', 'yes');
  expect((await taskOf(task.sourceId, 'ar')).state).toBe('reviewed');
});

test('an administrator or the lead says who is qualified, and only translators can be', async () => {
  const pair = { fromLanguage: 'en', language: 'ar' } as const;
  const [translator, coordinator] = [await aTranslator(), await ofRole('coordinator')];
  for (const actor of [coordinator, translator])
    await expect(qualifyTranslator(actor, { accountId: translator.id, ...pair })).rejects.toThrow('notFound');
  const lead = await ofRole('leadCoordinator');
  await expect(qualifyTranslator(lead, { accountId: coordinator.id, ...pair })).rejects.toThrow('notFound');
  await expect(qualifyTranslator(lead, { accountId: newId(), ...pair })).rejects.toThrow('notFound');
  await qualifyTranslator(lead, { accountId: translator.id, ...pair });
  const { translators } = await readLanguages(lead);
  expect(translators.find(({ id }) => id === translator.id)!.translates).toMatchObject([pair]);
});

test('a term has one translation in a pair of languages, and is gone when it is removed', async () => {
  const lead = await ofRole('leadCoordinator');
  const key = { fromLanguage: 'en', language: 'kk', term: 'stent' } as const;
  for (const translation of ['стент', 'тамыр кеңейткіш']) await keepTerm(lead, { ...key, translation });
  const own = async () => (await readGlossary(lead)).filter(({ term }) => term === 'stent');
  expect(await own()).toMatchObject([{ ...key, translation: 'тамыр кеңейткіш' }]);
  await removeTerm(lead, { termId: (await own())[0]!.id });
  expect(await own()).toEqual([]);
  await expect(keepTerm(await ofRole('coordinator'), { ...key, translation: 'x' })).rejects.toThrow('notFound');
});

test('every step of a translation is kept, with the words as they were', async () => {
  const { on, id, task } = await aTask();
  const translator = await aTranslator(['en', 'ar']);
  await signTranslation(translator, task.id, { sourceHash: task.sourceHash, segments: arabic, seen: 'yes' });
  await say(on, { edits: id, text: 'Please come at 9.', critical: ['instructions'] });
  await signAs(translator, id, 'ar', 'تعالوا في التاسعة 9.');
  const steps = await db().translationStep.findMany({ where: { translationId: task.id }, orderBy: { id: 'asc' } });
  expect(steps.map(({ state, sourceText }) => [state, sourceText])).toEqual([
    ['waiting', english],
    ['reviewed', english],
    ['waiting', 'Please come at 9.'],
    ['reviewed', 'Please come at 9.'],
  ]);
});
