import { Refusal } from '../../lib/refusal.mjs';
import { ask } from '../load.mjs';
import { median, rounded } from './numbers.mjs';
import { peopleIn, queryFor } from './people.mjs';

const rounds = 40;
const warmUp = 20;
const searched = 12;

/** Where page 200 begins, as the link at the end of page 199 says it. */
async function page200({ client }) {
  const { rows } = await client.query(
    `select "urgency", "dueAt", "id" from "Case" where "urgency" < 4 order by "urgency", "dueAt", "id" offset 9949 limit 1`,
  );
  const { urgency, dueAt, id } = rows[0];
  const cursor = Buffer.from(JSON.stringify([urgency, dueAt.toISOString(), id])).toString('base64url');
  return `after=${cursor}`;
}

async function timed({ url, cookie }, query) {
  const began = performance.now();
  const { status, page } = await ask(`${url}/en/desk?${query}`, { headers: { cookie } });
  const took = performance.now() - began;
  const rows = page.split('data-row').length - 1;
  if (status !== 200 || rows === 0) throw new Refusal(`The desk answered ${status} without a row.`);
  return { took, rows };
}

async function queriesOf(database, known) {
  return {
    first: () => '',
    page200: (
      (query) => () =>
        query
    )(await page200(database)),
    searchOwnScript: (round) => queryFor(known[round % known.length].written),
    searchLatin: (round) => queryFor(known[round % known.length].passport),
  };
}

const middle = (pages) => ({
  took: median(pages.map(({ took }) => took)),
  rows: median(pages.map(({ rows }) => rows)),
});

const said = ({ took, rows }) => `${rounded(took, 1)} (${rows} rows)`;

/** How long pages take at a million beside a hundred thousand, one request at a time, in turns. */
export async function measurePages(small, large) {
  const known = await peopleIn(small, searched);
  const queries = { small: await queriesOf(small, known), large: await queriesOf(large, known) };
  const names = Object.keys(queries.small);
  const pages = Object.fromEntries(names.map((name) => [name, { small: [], large: [] }]));
  for (let round = -warmUp; round < rounds; round++)
    for (const name of names)
      for (const size of round % 2 === 0 ? ['small', 'large'] : ['large', 'small']) {
        const database = size === 'small' ? small : large;
        const page = await timed(database, queries[size][name](Math.abs(round)));
        if (round >= 0) pages[name][size].push(page);
      }
  const growth = {};
  console.log('\nA page of the desk, one request at a time, in turns (ms, median; rows, median):');
  for (const name of names) {
    const [one, other] = [middle(pages[name].small), middle(pages[name].large)];
    growth[name] = rounded(other.took / one.took, 2);
    console.log(
      `  ${name.padEnd(16)} 100,000: ${said(one)}   1,000,000: ${said(other)}   ratio ${growth[name]} (wanted: at most 1.2)`,
    );
  }
  return { growth };
}
