import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { installFromDebian, programAt } from '../lib/debian.mjs';
import { Refusal } from '../lib/refusal.mjs';
import { at } from '../lib/root.mjs';
import { median, rounded } from './numbers.mjs';
import { addressOf } from './pages.mjs';

export const bareFolder = at('.data/bench/bare');

async function findWrk() {
  if (!programAt('wrk')) await installFromDebian('wrk');
  const wrk = programAt('wrk');
  if (!wrk) throw new Refusal('Requests a second are counted with wrk: install it.');
  return wrk;
}

const encoding = (brotli) => (brotli ? 'br' : 'gzip');

/** A file of as many bytes as the page has on the line. */
async function bareFileFor(url, brotli, name) {
  const [answer] = await once(get(url, { headers: { 'accept-encoding': encoding(brotli) } }), 'response');
  const { length } = await buffer(answer);
  mkdirSync(bareFolder, { recursive: true });
  writeFileSync(`${bareFolder}/${name}`, Buffer.alloc(length, 'x'));
}

function rateOf(wrk, url, brotli) {
  const args = ['-t1', '-c32', '-d2s', '-H', `Accept-Encoding: ${encoding(brotli)}`, url];
  const printed = execFileSync(wrk, args, { encoding: 'utf8' });
  if (/Non-2xx/.test(printed)) throw new Refusal(`${url} was not answered every time.`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(printed)[1]);
}

/** Requests a second of each page and of nginx with a bare file of its size, in turns. */
export async function staticRates({ url, bare, brotli, pages, locale, rounds }) {
  const wrk = await findWrk();
  const rates = [];
  for (const [nth, page] of pages.entries()) {
    const ours = url + addressOf(locale, page);
    await bareFileFor(ours, brotli, `${nth}.html`);
    const pairs = [];
    for (let round = 0; round < rounds; round++)
      pairs.push([rateOf(wrk, ours, brotli), rateOf(wrk, `${bare}/${nth}.html`, brotli)]);
    const ratio = median(pairs.map(([one, other]) => one / other));
    const [rate, floor] = [0, 1].map((of) => rounded(median(pairs.map((pair) => pair[of]))));
    rates.push({ page, rate, floor, ratio: rounded(ratio, 2) });
  }
  return rates;
}
