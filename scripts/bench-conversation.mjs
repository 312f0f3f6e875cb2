import './lib/refuse-old-node.mjs';
import { once } from 'node:events';
import { benchDatabase } from './bench/database.mjs';
import { start } from './bench/intake.mjs';
import { makePeople } from './bench/live-people.mjs';
import { settings } from './bench/settings.mjs';
import { withLongThread } from './bench/with-long-thread.mjs';
import { withTalkingPages } from './bench/with-talking-pages.mjs';
import { buildWhereStale, generateWhereStale } from './lib/build-where-stale.mjs';
import { door, end } from './lib/door.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { at } from './lib/root.mjs';
import { node, tsx } from './lib/steps.mjs';

const open = 100;
const count = open + 2;

/** A process that speaks by the product's own verbs, several things at once. */
async function verbs(env) {
  const child = node(tsx(at('scripts/bench/talk-verbs.ts')), { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  const waiting = new Map();
  child.on('message', ({ nth, said }) => waiting.get(nth)?.(said));
  return (asked) =>
    new Promise((done) => {
      const nth = waiting.size;
      waiting.set(nth, done);
      child.send({ nth, ...asked });
    });
}

const idOf = (nth) => `00000000-0000-7000-8001-${String(nth).padStart(12, '0')}`;

/** Odd people are staff, even ones have a case each: one of both makes a pair, on one process or the other. */
function pairsOf(people, references, urls) {
  return references.map((reference, nth) => {
    const side = (who, path) => ({
      url: urls[(nth + who) % urls.length],
      cookie: people[2 * nth + who].cookie,
      accountId: idOf(2 * nth + who + 1),
      path,
      reference,
    });
    return {
      reference,
      staff: side(0, `/en/desk/cases/${reference}/messages`),
      patient: side(1, `/en/journey/${reference}/messages`),
    };
  });
}

await door(async () => {
  await installWhereNeeded();
  await generateWhereStale();
  await buildWhereStale({ ...settings(), DEMO: '1' });
  const env = { ...settings(), DEMO: '0' };
  const { url, client } = await benchDatabase(env);
  const own = { ...env, DATABASE_URL: url };
  const tell = await verbs(own);
  const references = await tell({ verb: 'references', count });
  const people = await makePeople(client, 2 * count, references);
  const web = [at('scripts/web.mjs')];
  const processes = [await start(own, web), await start(own, web)];
  const pairs = pairsOf(
    people,
    references,
    processes.map((one) => one.url),
  );
  const [short, long] = pairs.splice(open).map(({ patient }) => patient);
  await tell({ verb: 'fill', ...short, count: 20 });
  await tell({ verb: 'fill', ...long, count: 2_000 });
  await client.query('ANALYZE');
  const threads = await withLongThread(short, long);
  const pages = await withTalkingPages(pairs, tell);
  await client.end();
  await end();
  console.log(JSON.stringify({ bench: 'conversation', ...pages, ...threads }));
});
