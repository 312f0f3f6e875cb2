import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { Problem } from '@/lib/errors';
import { email, requiredText, someOf } from '@/lib/forms/fields';
import { submit } from '@/lib/forms/submit';
import { textValues } from '@/lib/forms/text-values';

const schema = z.object({ name: requiredText(10), email: email(), days: someOf('mon', 'tue') });

const form = (entries: [string, string | Blob][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

const good: [string, string][] = [
  ['name', ' Ann '],
  ['email', 'Ann@Example.org'],
  ['days', 'tue'],
  ['days', 'mon'],
];
const log: string[] = [];

beforeEach(() => {
  log.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => log.push(String(line)) > 0);
});
afterEach(() => vi.restoreAllMocks());

test('what was read goes to the verb, and what was typed comes back', async () => {
  const work = vi.fn(async () => {});
  const state = await submit(schema, form(good), work);
  expect(work).toHaveBeenCalledWith({ name: 'Ann', email: 'ann@example.org', days: ['mon', 'tue'] });
  expect(state).toMatchObject({
    status: 'done',
    values: { name: ' Ann ', email: 'Ann@Example.org', days: ['tue', 'mon'] },
  });
});

test('each wrong field has its first reason, nothing is lost and nothing is done', async () => {
  const work = vi.fn(async () => {});
  const state = await submit(
    schema,
    form([
      ['name', 'x'.repeat(11)],
      ['email', ''],
    ]),
    work,
  );
  expect(state).toEqual({
    status: 'refused',
    values: { name: 'x'.repeat(11), email: '' },
    errors: { name: 'tooLong', email: 'required' },
  });
  expect(work).not.toHaveBeenCalled();
});

test('a refusal keeps what was typed and says its code', async () => {
  const state = await submit(schema, form(good), () => Promise.reject(new Problem('wrongStage')));
  expect(state).toMatchObject({ status: 'refused', problem: 'wrongStage', errors: {}, values: { name: ' Ann ' } });
  expect(log).toEqual([]);
});

test('a fault keeps what was typed, and the log says where without what a person wrote', async () => {
  const fault = new Error('duplicate key: ann@example.org has a weak heart');
  const state = await submit(schema, form(good), () => Promise.reject(fault));
  expect(state).toMatchObject({ status: 'failed', problem: 'temporarilyUnavailable', values: { name: ' Ann ' } });
  expect(log).toHaveLength(1);
  expect(log[0]).not.toContain('heart');
  expect(JSON.parse(log[0]!)).toMatchObject({
    level: 'error',
    where: expect.arrayContaining([expect.stringContaining('submit')]),
  });
});

const gone = () => Promise.reject(new Error('ECONNREFUSED'));

const none = () => Promise.reject(new Problem('draftExpired'));

test('a schema that cannot be made, because the database is away, is a fault like any other', async () => {
  expect(await submit(gone, form(good), async () => {})).toMatchObject({ status: 'failed', values: { name: ' Ann ' } });
  expect(await submit(none, form(good), async () => {})).toMatchObject({ status: 'refused', problem: 'draftExpired' });
});

test('passwords, codes and phrases never come back to a page', async () => {
  const secret: [string, string][] = [
    ['password', 'by the sea'],
    ['code', '123456'],
    ['phrase', '1234 5678 9012'],
  ];
  for (const work of [
    async () => {},
    () => Promise.reject(new Problem('signInRefused')),
    () => Promise.reject(new Error('x')),
  ])
    expect((await submit(z.object({}), form([...secret, ['email', 'a@b.c']]), work)).values).toEqual({
      email: 'a@b.c',
    });
  const refused = await submit(schema, form(secret), async () => {});
  expect(refused.values).toEqual({});
});

test('files and the framework’s own fields are no answers, and a prototype is only a name', () => {
  const typed = textValues(
    form([
      ['$ACTION_ID', 'x'],
      ['scan', new Blob(['x'])],
      ['__proto__', 'evil'],
      ['a', '1'],
      ['a', '2'],
    ]),
  );
  expect(Object.entries(typed)).toEqual([
    ['scan', ''],
    ['__proto__', 'evil'],
    ['a', ['1', '2']],
  ]);
  expect(Object.getPrototypeOf(typed)).toBe(Object.prototype);
});
