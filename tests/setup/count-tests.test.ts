import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countPlaywright, countVitest, inWords, sum } from '@/scripts/lib/count-tests.mjs';

const folder = mkdtempSync(join(tmpdir(), 'homeward-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, content: unknown) {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const unit = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

test('both runners are added up in one line', () => {
  const vitest = report('v', { ...unit, testResults: [] });
  const browser = report('p', { stats: { expected: 3, flaky: 1, unexpected: 0, skipped: 0 } });
  expect(inWords(sum([countVitest(vitest, 1), countPlaywright(browser, 0)]))).toBe('9 passed, 1 failed, 3 skipped');
});

test('a file that does not load counts as a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(countVitest(report('b', { ...unit, testResults: [broken] }), 1).failed).toBe(2);
});

test('a runner that dies, with or without a report, is never a success', () => {
  expect(countVitest(join(folder, 'none'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  const green = report('g', { stats: { expected: 3, flaky: 0, unexpected: 0, skipped: 0 } });
  expect(countPlaywright(green, 1).failed).toBe(1);
});
