import { afterEach, expect, test } from 'vitest';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { moveClock, now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { type Locale, locales } from '@/lib/i18n/locales';
import { isCode } from '@/lib/people/references';
import { declareSpecimens } from '@/lib/records/letters/declare-specimens';
import { explainShipping } from '@/lib/records/letters/explain-shipping';
import { printLetter } from '@/lib/records/letters/print-letter';
import { readLetters } from '@/lib/records/letters/queries';
import { requestRecords } from '@/lib/records/letters/request-records';
import { revokeLetter } from '@/lib/records/letters/revoke-letter';
import { requesting, shipping } from '@/lib/records/letters/schema';
import { findLink } from '@/lib/records/links/find-link';
import { openLink } from '@/lib/records/links/open-link';
import { tokenOfLink } from '@/lib/secrets';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { textOfPages } from '@/tests/support/pdf-text';

afterEach(() => moveClock(null));

const request = (changed: Partial<ReturnType<typeof requesting.parse>> = {}) => ({
  id: newId(),
  recipient: 'Республиканская клиника',
  codes: ['mriScan', 'pathologyReport'] as ('mriScan' | 'pathologyReport')[],
  language: 'ru' as Locale,
  inEnglish: true,
  ...changed,
});
const letterOf = (id: string) => db().letter.findUniqueOrThrow({ where: { id }, include: { link: true } });
const pagesOf = async (actor: Actor, id: string) => textOfPages((await printLetter(actor, id)).bytes);
const joined = (text: string) => text.replaceAll(/\s/g, '');

test('a patient asks their own hospital in its language, and the letter holds the address by which it sends', async () => {
  const on = await aCase();
  const id = await requestRecords(on.writer, on.reference, request());
  const { link, number } = await letterOf(id);
  expect(number).toMatch(/^L-\d{4}-\w{6}$/);
  expect(isCode(number.slice(-6))).toBe(true);
  expect(link).toMatchObject({ purpose: 'hospital', codes: ['mriScan', 'pathologyReport'], locale: 'ru' });
  const [russian, english] = await pagesOf(on.writer, id);
  expect(joined(russian!)).toContain(`/ru/send/${tokenOfLink(link!.id)}`);
  expect(joined(english!)).toContain(`/en/send/${tokenOfLink(link!.id)}`);
  for (const text of [number, on.reference, 'Республиканская клиника', 'YASEEN ALENEZI']) {
    expect(russian).toContain(text);
    expect(english).toContain(text);
  }
  expect(english).toContain('MRI images');
  expect(await findLink(tokenOfLink(link!.id))).toMatchObject({ caseId: on.id });
});

test('printed again on another day, a letter is the same byte for byte', async () => {
  const on = await aCase();
  const id = await requestRecords(on.writer, on.reference, request({ language: 'ar', inEnglish: false }));
  const first = await printLetter(on.writer, id);
  moveClock(new Date(now().getTime() + 9 * 24 * 3600_000));
  expect((await printLetter(on.coordinator, id)).bytes.equals(first.bytes)).toBe(true);
});

test.each(locales)('each letter can be made in %s', async (language) => {
  const on = await aCase();
  const pieces = { slides: 12, blocks: 1, language };
  const ids = [
    await requestRecords(on.writer, on.reference, request({ language })),
    await explainShipping(on.writer, on.reference, { id: newId(), ...pieces, inEnglish: true }),
    await declareSpecimens(on.coordinator, on.reference, { id: newId(), ...pieces, sender: 'Лаборатория, Алматы' }),
  ];
  for (const id of ids) {
    const { bytes } = await printLetter(on.writer, id);
    expect(bytes.toString('latin1')).toContain('pdfuaid');
    expect(await textOfPages(bytes)).toSatisfy(({ length }: string[]) => length <= (language === 'en' ? 2 : 4));
  }
});

test('a declaration for customs names no patient and no illness, and only the desk makes one', async () => {
  const on = await aCase();
  const declaration = { id: newId(), sender: 'Lab', slides: 3, blocks: 0, language: 'es' as const };
  await expect(declareSpecimens(on.writer, on.reference, declaration)).rejects.toThrow('notAllowed');
  const pages = await pagesOf(on.writer, await declareSpecimens(on.coordinator, on.reference, declaration));
  expect(pages.join()).toContain(on.reference);
  expect(pages.join()).not.toContain('YASEEN');
  expect(pages[1]).toContain('3 glass slides');
});

test('a letter that was taken back is printed no more, and its address opens nothing', async () => {
  const on = await aCase();
  const id = await requestRecords(on.writer, on.reference, request());
  const token = tokenOfLink((await letterOf(id)).link!.id);
  await openLink(token);
  const { letters, missing, language } = await readLetters(on.coordinator, on.reference);
  expect(letters).toMatchObject([{ id, link: { opened: 1, sent: 0 } }]);
  expect([language, missing]).toEqual(['ar', expect.arrayContaining(['echocardiogram', 'ecg'])]);
  await revokeLetter(on.coordinator, on.reference, { id });
  await expect(printLetter(on.writer, id)).rejects.toThrow('notFound');
  await expect(openLink(token)).rejects.toThrow('linkExpired');
  await expect(revokeLetter(on.writer, on.reference, { id })).rejects.toThrow('alreadyDone');
  expect((await readLetters(on.writer, on.reference)).letters).toMatchObject([{ id, revokedAt: expect.any(Date) }]);
});

test('a form that is sent five times at once makes one letter with one link', async () => {
  const on = await aCase();
  const asked = request();
  const made = await Promise.allSettled(
    Array.from({ length: 5 }, () => requestRecords(on.writer, on.reference, asked)),
  );
  expect(made.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await requestRecords(on.writer, on.reference, asked)).toBe(asked.id);
  expect(await db().letter.count({ where: { caseId: on.id } })).toBe(1);
  expect(await db().recordLink.count({ where: { caseId: on.id } })).toBe(1);
});

test('nobody makes, lists or prints the letters of somebody else’s case', async () => {
  const [on, other] = [await aCase(), await aCase()];
  const id = await requestRecords(on.writer, on.reference, request());
  const physician: Actor = { kind: 'staff', id: newId(), role: 'physician' };
  for (const [actor, code] of [
    [aVisitor, 'notFound'],
    [other.writer, 'notFound'],
    [await aFollowerOf(on.id), 'notAllowed'],
    [physician, 'notAllowed'],
  ] as const) {
    await expect(requestRecords(actor, on.reference, request())).rejects.toThrow(code);
    await expect(readLetters(actor, on.reference)).rejects.toThrow(code);
    await expect(printLetter(actor, id)).rejects.toThrow(code);
    await expect(revokeLetter(actor, on.reference, { id })).rejects.toThrow(code);
  }
  await expect(requestRecords(other.writer, other.reference, request({ id }))).rejects.toThrow('alreadyDone');
});

test('what was made, printed and taken back is in the trail, and what a person wrote is not', async () => {
  const on = await aCase();
  const id = await requestRecords(on.writer, on.reference, request());
  await printLetter(on.coordinator, id);
  await revokeLetter(on.writer, on.reference, { id });
  const where = { caseId: on.id, OR: [{ action: { startsWith: 'letter.' } }, { action: { startsWith: 'link.' } }] };
  const trail = await db().auditEntry.findMany({ where, orderBy: { id: 'asc' } });
  const actions = ['link.given', 'letter.made', 'letter.printed', 'letter.revoked', 'link.revoked'];
  expect(trail.map(({ action }) => action)).toEqual(actions);
  expect(JSON.stringify(trail.map(({ details }) => details))).not.toContain('клиника');
});

test('a form without a hospital, without a record or with too many slides is refused by its field', () => {
  const id = newId();
  const { error } = requesting.safeParse({ id, recipient: ' ', language: 'xx' });
  expect(error?.issues.map(({ path }) => path[0])).toEqual(['recipient', 'codes', 'language']);
  const codeOf = (slides: string) => shipping.safeParse({ id, slides, blocks: '', language: 'en' }).error?.issues[0];
  expect(codeOf('201')).toMatchObject({ path: ['slides'], message: 'pieces' });
  expect(codeOf('two')).toMatchObject({ path: ['slides'], message: 'pieces' });
  expect(shipping.parse({ id, slides: '١٢', blocks: '', language: 'en' })).toMatchObject({ slides: 12, blocks: 0 });
});
