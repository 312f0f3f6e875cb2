const kilobytes = (bytes) => (bytes / 1024).toFixed(1);

const columns = [
  ['page', 38, ({ address }) => address],
  ['speed', 6, ({ performance }) => performance],
  ['access', 7, ({ accessibility }) => accessibility],
  ['practice', 9, ({ bestPractices }) => bestPractices],
  ['seo', 5, ({ seo }) => seo ?? '–'],
  ['shift', 7, ({ shift }) => shift.toFixed(3)],
  ['LCP ms', 8, ({ painted }) => painted],
  ['KB', 7, ({ bytes }) => kilobytes(bytes)],
  ['of empty', 9, ({ ratio }) => ratio.toFixed(2)],
  ['fonts KB', 9, ({ fonts }) => kilobytes(fonts)],
];

const row = (cells) =>
  cells.map((cell, at) => (at === 0 ? `${cell}`.padEnd(columns[at][1]) : `${cell}`.padStart(columns[at][1]))).join('');

export function printPages(pages, empty) {
  console.log(`\n${row(columns.map(([name]) => name))}`);
  for (const page of pages) {
    console.log(row(columns.map(([, , cell]) => cell(page))));
    if (page.failed.length > 0) console.log(`    ${page.failed.join(', ')}`);
  }
  console.log(
    `An empty page of Next: ${kilobytes(empty.bytes)} KB, speed ${empty.performance}, LCP ${empty.painted} ms.`,
  );
}

export function printRates(rates) {
  console.log('\nrequests a second                       ours     a bare file   ratio');
  for (const { page, rate, floor, ratio } of rates)
    console.log(`${page.padEnd(36)}${`${rate}`.padStart(8)}${`${floor}`.padStart(16)}${ratio.toFixed(2).padStart(8)}`);
}

/** Each figure where it is worst: what all pages keep. */
export function worst(pages, empty, rates) {
  const least = (name) => Math.min(...pages.map((page) => page[name] ?? 100));
  const most = (name) => Math.max(...pages.map((page) => page[name]));
  return {
    pages: pages.length,
    performance: least('performance'),
    accessibility: least('accessibility'),
    bestPractices: least('bestPractices'),
    seo: least('seo'),
    shift: most('shift'),
    bytes: most('bytes'),
    emptyBytes: empty.bytes,
    bytesRatio: most('ratio'),
    fontBytes: most('fonts'),
    rateRatio: Math.min(...rates.map(({ ratio }) => ratio)),
  };
}
