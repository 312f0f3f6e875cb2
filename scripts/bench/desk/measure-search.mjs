import { quietly, tsx } from '../../lib/steps.mjs';
import { connect } from '../database.mjs';
import { median, rounded, slowest } from './numbers.mjs';
import { peopleIn, queryFor } from './people.mjs';

const people = 60;

/** The statements of these searches, and a connection as the app has it: row policies and all. */
async function searchesOf(env, database, names) {
  const args = [...tsx('scripts/bench/desk/statements.ts'), database.coordinator, ...names.map(queryFor)];
  const own = { ...env, DATABASE_URL: database.url };
  const printed = await quietly('Asking for names in two scripts …', args, { env: own });
  const { app, actor, statements } = JSON.parse(printed.trim().split('\n').at(-1));
  const client = await connect(app);
  await client.query(`select set_config('app.actor', $1, false)`, [JSON.stringify({ ...actor, at: new Date() })]);
  return { client, statements };
}

/** What the database says that it took, planning included. */
async function timed({ client, statements }, nth) {
  const { text, values } = statements[nth].list;
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
    const searches = { small: await searchesOf(env, small, names), large: await searchesOf(env, large, names) };
    const times = { small: [], large: [] };
    // Once unmeasured: a database that was just started has to read from the disk what a busy one has at hand.
    for (let round = -1; round < 2; round++)
      for (const nth of names.keys())
        for (const size of ['small', 'large']) {
          const took = await timed(searches[size], nth);
          if (round >= 0) times[size].push(took);
        }
    for (const { client } of Object.values(searches)) await client.end();
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
