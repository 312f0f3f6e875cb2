import { assert, constantFrom, dictionary, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { writeCursor } from '@/lib/desk/cursor';
import { queryOf, readFilters } from '@/lib/desk/filters';

const id = '01939f00-0000-7000-8000-000000000000';
const after = writeCursor([1, '2026-11-24T18:00:00.000Z', id]);

test('an address is read, and written again as it was', () => {
  const query = `q=Noura&stage=records&programme=heart&language=ar&country=KW&acuity=2&owner=me&state=overdue&sort=newest`;
  const { filters, ignored } = readFilters(Object.fromEntries(new URLSearchParams(query)));
  expect(ignored).toEqual([]);
  expect(filters).toMatchObject({ q: 'Noura', acuity: 2, sort: 'newest' });
  expect(queryOf(filters)).toBe(query);
});

const nonsense = [
  { stage: 'moon' },
  { programme: 'HEART' },
  { language: 'xx' },
  { country: 'kw' },
  { acuity: '0' },
  { acuity: '1; DROP TABLE' },
  { owner: 'somebody' },
  { state: ['signs', 'overdue'] },
  { sort: 'dueAt' },
  { after: 'abc' },
  { after: writeCursor([1, 'yesterday', id]) },
  { after: writeCursor([1, '2026-11-24T18:00:00.000Z', id, 4]) },
  { q: 'x'.repeat(101) },
  { q: '\u0000' },
  { page: '200' },
];

for (const given of nonsense)
  test(`${JSON.stringify(given).slice(0, 60)} is left out, and named`, () => {
    const { filters, ignored } = readFilters(given);
    expect(ignored).toEqual(Object.keys(given));
    expect(queryOf(filters)).toBe('');
  });

test('empty fields of a form mean nothing and need no note', () => {
  expect(readFilters({ q: '', stage: '', owner: '' })).toEqual({ filters: { sort: 'urgency' }, ignored: [] });
});

test('where a page begins counts only in the order that it was made for', () => {
  expect(readFilters({ after }).filters.after).toBe(after);
  expect(readFilters({ after, sort: 'newest' }).ignored).toEqual(['after']);
  expect(readFilters({ after, q: 'Noura' }).ignored).toEqual(['after']);
});

test('whatever stands in an address, it is read', () => {
  const anything = dictionary(constantFrom('q', 'stage', 'owner', 'after', 'acuity', 'x'), string());
  assert(property(anything, (given) => readFilters(given).filters.sort === 'urgency'));
});
