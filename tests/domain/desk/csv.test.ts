import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '@/lib/desk/csv';
import { exportCases } from '@/lib/desk/export-cases';
import type { DeskCase } from '@/lib/desk/list-cases';
import { aCase } from '@/tests/support/a-case';
import { db } from '@/tests/support/database';
import { aColleague, filtersOf, listed } from '@/tests/support/desk';

test('cells with commas, quotes and lines stay cells', () => {
  expect(csvLine(['a', 'b,c', 'say "no"', 'two\nlines', null, 7])).toBe('a,"b,c","say ""no""","two\nlines",,7\r\n');
});

for (const cell of ['=1+1', '+965 9912', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])
  test(`${JSON.stringify(cell)} is text and no formula`, () => {
    expect(csvLine([cell])).toMatch(/^"?'/);
  });

test('no text begins a formula', () => {
  const text = string({ unit: 'grapheme' });
  assert(property(text, (cell) => !/^"?\s*[=+\-@]/.test(csvLine([cell]))));
});

const all = async (pages: AsyncGenerator<DeskCase[]>) => {
  const rows: DeskCase[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
};

test('the file holds what the list shows, in its order, and the trail says that it left', async () => {
  await aCase();
  const director = await aColleague('medicalDirector');
  const rows = await all(exportCases(director, filtersOf('sort=newest&country=KW')));
  expect(rows.map(({ reference }) => reference)).toEqual(await listed(director, 'sort=newest&country=KW', 1000));
  const entry = await db().auditEntry.findFirstOrThrow({ where: { actorId: director.id, action: 'desk.exported' } });
  expect(entry.details).toEqual({ filters: ['country', 'sort'], most: 10_000 });
});

test('a nurse reads the list and takes no file home', async () => {
  await expect(all(exportCases(await aColleague('nurseOnDuty'), filtersOf('')))).rejects.toThrow('notFound');
});
