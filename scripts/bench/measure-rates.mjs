import { Refusal } from '../lib/refusal.mjs';
import { at } from '../lib/root.mjs';
import { buildPeer } from './build-peer.mjs';
import { wholeCases } from './check-cases.mjs';
import { formOf } from './forms.mjs';
import { fillDrafts, isSent, sendingsOf, start } from './intake.mjs';
import { sendAll } from './load.mjs';
import { median, rounded } from './numbers.mjs';

const atOnce = 16;
const rounds = 7;
const warmUp = 1500; // a portal runs for weeks: V8 takes more than a thousand sendings to make fast code of all that one passes
const pool = '10';
const each = { bare: 10_000, peer: 1500, ours: 600 }; // a second or more, so that a round's first and last sixteen weigh little
const fields = [
  ['name', 'نورة سالم العنزي'],
  ['message', 'وُلد ابني بثقب بين بُطيني القلب، وأجريت له عملية وهو في الثانية.'],
];

const isSeeOther = ({ status }) => status === 303;
const repeat = (post) => (count) => Array.from({ length: count }, post);

/** The three servers, each with what makes its next so many requests and what its answer must be. */
async function contenders(env) {
  const bare = await start(env, [at('scripts/bench/bare-server.mjs')]);
  const peer = await start(env, [at('scripts/bench/peer-server.mjs'), await buildPeer(env)]);
  const ours = await start(env);
  const drafts = await fillDrafts(env, warmUp + rounds * each.ours);
  const peerForm = await formOf(`${peer.url}/`, { fields });
  const sendings = await sendingsOf(ours.url, drafts);
  const body = JSON.stringify(fields);
  return {
    bare: { ...bare, isDone: isSeeOther, take: repeat(() => ({ url: bare.url, method: 'POST', body })) },
    peer: { ...peer, isDone: isSeeOther, take: repeat(() => peerForm()) },
    ours: { ...ours, isDone: isSent, take: (count) => sendings.splice(0, count) },
  };
}

async function rateOf({ take, isDone }, count) {
  const { answers, seconds } = await sendAll(take(count), atOnce);
  const other = answers.find((answer) => !isDone(answer));
  if (other) throw new Refusal(`An inquiry was answered with ${other.status}: ${other.page.slice(0, 300)}`);
  return count / seconds;
}

/** In turns, and each round begins with another, so that whatever else the machine does falls on all of them. */
async function measure(all) {
  const names = Object.keys(all);
  const rates = { bare: [], peer: [], ours: [] };
  for (const name of names) await rateOf(all[name], warmUp);
  for (let round = 0; round < rounds; round++)
    for (const nth of names.keys()) {
      const name = names[(round + nth) % names.length];
      rates[name].push(await rateOf(all[name], each[name]));
    }
  return rates;
}

/** Inquiries a second, beside a bare server and the smallest server action that keeps one row. */
export async function measureRates(bench) {
  const all = await contenders({ ...bench.env, DATABASE_POOL: pool });
  const rates = await measure(all);
  for (const { stop } of Object.values(all)) await stop();
  bench.sent += warmUp + rounds * each.ours;
  const cases = await wholeCases(bench.client, bench.sent);
  const ratios = rates.ours.map((rate, round) => rate / rates.peer[round]);
  const ratio = rounded(median(ratios), 2);
  const [bare, peer, ours] = ['bare', 'peer', 'ours'].map((name) => rounded(median(rates[name])));
  console.log(`
${atOnce} at once, the median of ${rounds} rounds in turns:
  node:http and pg, one row       ${bare} a second
  server action, one create       ${peer} a second
  the last step of an inquiry     ${ours} a second
  ours / server action            ${ratio} (${rounded(Math.min(...ratios), 2)} to ${rounded(Math.max(...ratios), 2)}; wanted: at least 0.4)
  ${cases} sent, ${cases} cases with promise, audit entry and queued mail\n`);
  return { atOnce, bare, peer, ours, ratio };
}
