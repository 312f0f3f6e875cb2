import { Refusal } from '../../lib/refusal.mjs';
import { at } from '../../lib/root.mjs';
import { quietly, tsx } from '../../lib/steps.mjs';
import { buildPeer } from '../build-peer.mjs';
import { start } from '../intake.mjs';
import { sendAll } from '../load.mjs';
import { median, rounded } from './numbers.mjs';

const query = 'programme=heart&sort=acuity';
const atOnce = 16;
const each = 100;
const rounds = 7;
const warmUp = 200;

async function peerOf(env, database) {
  const script = [...tsx('scripts/bench/desk/statements.ts'), database.coordinator, query];
  const own = { ...env, DATABASE_URL: database.url };
  const printed = await quietly('Writing down the query …', script, { env: own });
  const [{ list, count }] = JSON.parse(printed.trim().split('\n').at(-1)).statements;
  const settings = { ...own, BENCH_SQL: JSON.stringify({ list, count }) };
  return start(settings, [at('scripts/bench/peer-server.mjs'), await buildPeer(env, 'peer-desk')]);
}

async function rateOf({ url, headers, holds }, count) {
  const asks = Array.from({ length: count }, () => ({ url, headers }));
  const { answers, seconds } = await sendAll(asks, atOnce);
  const other = answers.find(({ status, page }) => status !== 200 || page.split(holds).length < 50);
  if (other) throw new Refusal(`A page was answered with ${other.status} and without its rows.`);
  return count / seconds;
}

/** Requests a second for 50 rows with filter, order and total, beside a page that asks the same and prints a bare table. */
export async function measureRates(env, large, web) {
  const peer = await peerOf(env, large);
  const all = {
    peer: { url: peer.url, holds: '<tr>' },
    ours: { url: `${web.url}/en/desk?${query}`, headers: { cookie: large.cookie }, holds: 'data-row' },
  };
  const rates = { peer: [], ours: [] };
  for (const one of Object.values(all)) await rateOf(one, warmUp);
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 === 0 ? ['peer', 'ours'] : ['ours', 'peer'])
      rates[name].push(await rateOf(all[name], each));
  await peer.stop();
  const ratios = rates.ours.map((rate, round) => rate / rates.peer[round]);
  const [ours, bare, ratio] = [
    rounded(median(rates.ours), 1),
    rounded(median(rates.peer), 1),
    rounded(median(ratios), 2),
  ];
  console.log(`
${atOnce} at once at 1,000,000, the median of ${rounds} rounds in turns:
  a page that prints a bare table   ${bare} a second
  the desk                          ${ours} a second
  ours / bare                       ${ratio} (${rounded(Math.min(...ratios), 2)} to ${rounded(Math.max(...ratios), 2)}; wanted: at least 0.6)\n`);
  return { ours, bare, ratio };
}
