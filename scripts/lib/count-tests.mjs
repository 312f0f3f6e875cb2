import { existsSync, readFileSync } from 'node:fs';

const nothing = { passed: 0, failed: 0, skipped: 0 };
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** A runner that ends badly without naming a failed test has failed all the same. */
const atLeastOne = (counts, code) => (code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 });

export function countVitest(file, code) {
  const report = read(file);
  if (!report) return atLeastOne(nothing, code);
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests = 0 } = report;
  return atLeastOne({ passed, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests }, code);
}

export function countPlaywright(file, code) {
  const report = read(file);
  if (!report) return atLeastOne(nothing, code);
  const { expected, flaky, unexpected, skipped } = report.stats;
  return atLeastOne({ passed: expected + flaky, failed: unexpected, skipped }, code);
}

export const sum = (counts) =>
  counts.reduce(
    (all, { passed, failed, skipped }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    nothing,
  );

export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
