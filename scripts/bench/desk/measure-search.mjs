import { quietly, tsx } from '../../lib/steps.mjs';
import { median, rounded, slowest } from './numbers.mjs';
import { peopleIn, queryFor } from './people.mjs';

const people = 60;

async function statementsFor(env, database, names) {
  const script = tsx('scripts/bench/desk/statements.ts');
  const args = [...script, database.coordinator, ...names.map(queryFor)];
  const own = { ...env, DATABASE_URL: database.url };
  return JSON.parse((await quietly('Asking for names in two scripts …', args, { env: own })).trim().split('\n').at(-1));
}

/** What the database says that it took, planning included. */
async function timed(client, { text, values }) {
  const { rows } = await client.query({ text: `explain (analyze, format json) ${text}`, values });
  const [plan] = rows[0]['QUERY PLAN'];
  return plan['Planning Time'] + plan['Execution Time'];
}

/** How long the database takes to find a page of people by name, in the script of the name and in Latin letters. */
export async function measureSearch(env, small, large) {
  const found = {};
  const known = await peopleIn(small, people);
  for (const script of ['written', 'passport']) {
    const names = known.map((person) => person[script]);
    const [inSmall, inLarge] = [await statementsFor(env, small, names), await statementsFor(env, large, names)];
    const times = { small: [], large: [] };
    for (let round = 0; round < 2; round++)
      for (const nth of names.keys()) {
        times.small.push(await timed(small.client, inSmall[nth].list));
        times.large.push(await timed(large.client, inLarge[nth].list));
      }
    found[script] = times;
  }
  const all = (size) => [...found.written[size], ...found.passport[size]];
  const searchMs = { small: rounded(median(all('small')), 2), large: rounded(median(all('large')), 2) };
  const searchP95Ms = rounded(slowest(all('large')), 2);
  console.log(`
A search for ${people} people by two of their words, in the database:
  in their own script, 1,000,000   ${rounded(median(found.written.large), 2)} ms
  in Latin letters, 1,000,000      ${rounded(median(found.passport.large), 2)} ms
  both, 100,000                    ${searchMs.small} ms
  slowest twentieth, 1,000,000     ${searchP95Ms} ms (wanted: under 25)\n`);
  return { searchMs, searchP95Ms };
}
