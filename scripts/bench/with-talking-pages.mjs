import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../lib/refusal.mjs';
import { at } from './numbers.mjs';
import { openPage } from './open-page.mjs';

const rounds = 20;
const atOnce = 10;
const patience = 30_000;

/** What a page does when it hears: it fetches itself, and whoever sits before it sees what is new. */
function openThread({ url, cookie, path, reference }) {
  const thread = { html: '', isBusy: false, isStale: false };
  async function look() {
    if (thread.isBusy) return void (thread.isStale = true);
    thread.isBusy = true;
    do {
      thread.isStale = false;
      const answer = await fetch(url + path, { headers: { cookie } });
      thread.html = await answer.text();
    } while (thread.isStale);
    thread.isBusy = false;
  }
  // The first word on a line without a cursor is that something may have changed: the page has just been made.
  thread.page = openPage(`${url}/api/live?case=${reference}`, { cookie }, (nth) => nth > 1 && void look());
  thread.made = look();
  return thread;
}

async function seen(thread, text, began) {
  while (!thread.html.includes(text)) {
    if (Date.now() - began > patience) throw new Refusal(`A message was not seen within ${patience / 1000} s.`);
    await sleep(5);
  }
  return Date.now() - began;
}

/** Each case has two open pages, of its patient and of a coordinator; who writes is not the one who is timed. */
async function exchange(pair, round, tell) {
  const text = `Words ${round} of ${pair.reference}`;
  const isPatient = round % 2 === 0;
  const [from, to] = isPatient ? [pair.patient, pair.staff] : [pair.staff, pair.patient];
  const began = Date.now();
  const said = tell({ verb: isPatient ? 'write' : 'send', reference: pair.reference, accountId: from.accountId, text });
  const [time] = await Promise.all([seen(to.thread, text, began), said]);
  return time;
}

/** From the press of a button to the other side's open page, with all pages open. */
export async function withTalkingPages(pairs, tell) {
  const sides = pairs.flatMap(({ patient, staff }) => [patient, staff]);
  for (let nth = 0; nth < sides.length; nth += atOnce) {
    const some = sides.slice(nth, nth + atOnce); // people do not all come in one second
    for (const side of some) side.thread = openThread(side);
    await Promise.all(some.map(({ thread }) => thread.made));
  }
  const end = Date.now() + 60_000;
  while (!sides.every(({ thread }) => thread.page.isOpen && !thread.isBusy)) {
    if (Date.now() > end) throw new Refusal('Not all pages were open within a minute.');
    await sleep(50);
  }
  await Promise.all(pairs.slice(0, atOnce).map((pair) => exchange(pair, -1, tell))); // the first of each process is slow
  const times = [];
  for (let round = 0; round < rounds; round++) {
    await sleep(200 + Math.random() * 800);
    const start = (round * atOnce) % pairs.length;
    times.push(...(await Promise.all(pairs.slice(start, start + atOnce).map((pair) => exchange(pair, round, tell)))));
  }
  for (const { thread } of sides) thread.page.close();
  while (sides.some(({ thread }) => thread.isBusy)) await sleep(20); // or they would ask a server that is being stopped
  const figures = {
    pages: sides.length,
    messages: times.length,
    medianMs: at(times, 0.5),
    p95Ms: at(times, 0.95),
    slowestMs: Math.max(...times),
  };
  console.log(`
${figures.pages} open pages on two processes, ${figures.messages} messages, ${atOnce} at once:
  from sending to the other side's page, median  ${figures.medianMs} ms
  p95                                            ${figures.p95Ms} ms (wanted: under 2000)
  the slowest                                    ${figures.slowestMs} ms`);
  return figures;
}
