import { expect, test } from 'vitest';
import { keepReply } from '@/lib/conversation/keep-reply';
import { findReply, listReplies, suggestReplies } from '@/lib/conversation/replies';
import { retireReply } from '@/lib/conversation/retire-reply';
import { type KeepingReply, keepingReply } from '@/lib/conversation/schema';
import { locales } from '@/lib/i18n/locales';
import { aCase } from '@/tests/support/a-case';
import { aTranslator, ofRole, signAs, taskOf } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';

const typed: KeepingReply = {
  title: 'Arrived',
  language: 'en',
  text: 'The records of {patient} have arrived. The reference is {reference}.',
  stages: ['records'],
  critical: [],
};

const kept = async (changed: Partial<KeepingReply> = {}) =>
  keepReply(await ofRole('leadCoordinator'), null, { ...typed, ...changed });

const offered = async (reference: string, id: string) =>
  (await suggestReplies(await ofRole('coordinator'), reference, 'en')).find((reply) => reply.id === id);

test('a reply is wanted in every other language at once, and each language is reviewed once', async () => {
  const id = await kept();
  const wanted = await db().translation.findMany({ where: { sourceId: id }, select: { language: true } });
  expect(wanted.map(({ language }) => language).toSorted()).toEqual(locales.filter((one) => one !== 'en').toSorted());
  const reply = await findReply(await ofRole('administrator'), id);
  expect(reply.versions.map(({ state }) => state)).toEqual(Array.from({ length: 9 }, () => 'waiting'));
});

test('a coordinator is offered it filled in, in the patient’s language once that was reviewed, with its meaning', async () => {
  const [on, id] = [await aCase({ stage: 'records' }), await kept()];
  const values = (words: string) =>
    words.replace('P', '\u2068ياسين خالد العنزي\u2069').replace('R', `\u2068${on.reference}\u2069`);
  const english = values('The records of P have arrived. The reference is R.');
  expect(await offered(on.reference, id)).toMatchObject({ language: 'en', text: english, meaning: null });
  await signAs(await aTranslator(['en', 'ar']), id, 'ar', 'وصلت سجلات {patient} {reference}.');
  const shown = await offered(on.reference, id);
  expect(shown).toMatchObject({ language: 'ar', meaning: english });
  expect(shown!.text).toContain(values('وصلت سجلات P R.'));
});

test('it is suggested at its stages, or at every one where none is named', async () => {
  const on = await aCase();
  expect(await offered(on.reference, await kept())).toBeUndefined();
  expect(await offered(on.reference, await kept({ stages: [] }))).toBeDefined();
});

test('other words are reviewed anew: until then the reply is offered in its first language', async () => {
  const [on, id] = [await aCase({ stage: 'records' }), await kept()];
  await signAs(await aTranslator(['en', 'ar']), id, 'ar', '{patient} {reference}.');
  await keepReply(await ofRole('leadCoordinator'), id, { ...typed, text: 'Hello {patient}.' });
  expect(await offered(on.reference, id)).toMatchObject({ language: 'en' });
  expect(await taskOf(id, 'ar')).toMatchObject({ state: 'waiting', sourceText: 'Hello {patient}.' });
});

test('a translation that lost a variable is not signed', async () => {
  const id = await kept();
  const signed = signAs(await aTranslator(['en', 'ar']), id, 'ar', '{patient}.');
  await expect(signed).rejects.toThrow('placeholdersLost');
});

test('a retired reply is offered to nobody and translated by nobody', async () => {
  const [on, id] = [await aCase({ stage: 'records' }), await kept()];
  await retireReply(await ofRole('leadCoordinator'), id);
  expect(await offered(on.reference, id)).toBeUndefined();
  expect(await db().translation.count({ where: { sourceId: id } })).toBe(0);
  await expect(findReply(await ofRole('leadCoordinator'), id)).rejects.toThrow('notFound');
});

test('only the lead and administrators keep replies', async () => {
  for (const role of ['coordinator', 'translator', 'physician'] as const) {
    await expect(keepReply(await ofRole(role), null, typed)).rejects.toThrow('notFound');
    await expect(listReplies(await ofRole(role))).rejects.toThrow('notFound');
  }
});

test('what cannot be filled in is refused with a word of why', () => {
  const codes = keepingReply
    .safeParse({ ...typed, text: 'You pay {price}.' })
    .error?.issues.map(({ message }) => message);
  expect(codes).toEqual(['unknownVariable']);
});
