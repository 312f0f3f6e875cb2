import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { nginxHere, startNginx } from '../lib/nginx.mjs';
import { Refusal } from '../lib/refusal.mjs';
import { at, rounded } from './numbers.mjs';
import { openPage } from './open-page.mjs';

const commits = 40;
const warmUp = 100;
const patience = 60_000;

/** What the servers hold after they have thrown their garbage away: on their heaps and beside them, and of the machine. */
async function memory(processes) {
  const held = processes.map(async ({ web }) => {
    web.send('memory');
    return (await once(web, 'message'))[0];
  });
  const all = await Promise.all(held);
  const sum = (of) => all.reduce((total, one) => total + of(one) / 1024, 0);
  return { held: sum(({ heapUsed, external }) => heapUsed + external), resident: sum(({ rss }) => rss) };
}

async function until(check, what) {
  const end = Date.now() + patience;
  while (!check()) {
    if (Date.now() > end) throw new Refusal(`Within ${patience / 1000} s ${what}.`);
    await sleep(5);
  }
}

/** Behind nginx where there is one; else in turns, as a balancer would. */
async function inFront(processes) {
  const nginx = nginxHere();
  if (nginx)
    return startNginx(
      nginx,
      processes.map(({ url }) => new URL(url).host),
    );
  console.log('There is no nginx here: the pages go to the processes in turns.');
  return { stop: async () => {} };
}

async function openAll(people, urls, onChange) {
  const pages = people.map(({ cookie, path }, nth) => openPage(urls[nth % urls.length] + path, { cookie }, onChange));
  await until(() => pages.every(({ isOpen, changes }) => isOpen && changes > 0), 'not all pages were open');
  return pages;
}

/** One commit in which every case changes; how long it took to each page. */
async function arrivals(pages, tell, heard) {
  const before = pages.map(({ changes }) => changes);
  heard.length = 0;
  const committed = await tell({ verb: 'everyCase' });
  await until(() => pages.every(({ changes }, nth) => changes > before[nth]), 'not all pages heard of a change');
  return heard.map((time) => time - committed);
}

/** A thousand open pages: what each costs the servers, and how soon a change reaches all of them. */
export async function withOpenPages(people, processes, tell) {
  const nginx = await inFront(processes);
  const urls = nginx.url ? [nginx.url] : processes.map(({ url }) => url);
  const heard = [];
  const onChange = () => heard.push(Date.now());
  for (const page of await openAll(people.slice(0, warmUp), urls, onChange)) page.close();
  await sleep(3_000);
  const closed = await memory(processes);
  const pages = await openAll(people, urls, onChange);
  await sleep(3_000);
  const opened = await memory(processes);
  const times = [];
  for (let nth = 0; nth < commits; nth++) {
    await sleep(50 + Math.random() * 950); // at any moment between two looks
    times.push(...(await arrivals(pages, tell, heard)));
  }
  const afterwards = await memory(processes);
  for (const page of pages) page.close();
  await nginx.stop();
  return shown({
    pages: pages.length,
    processes: processes.length,
    nginx: Boolean(nginx.url),
    commits,
    arrivals: times.length,
    medianMs: at(times, 0.5),
    p95Ms: at(times, 0.95),
    slowestMs: Math.max(...times),
    kilobytesPerPage: perPage(closed, opened, pages.length),
    kilobytesPerPageAfterwards: perPage(closed, afterwards, pages.length),
  });
}

/** The larger of both: a heap that has room left takes pages in without asking the machine for more. */
const perPage = (before, after, pages) =>
  rounded(Math.max(after.held - before.held, after.resident - before.resident) / pages, 1);

function shown(figures) {
  const { pages, processes, nginx, arrivals: count, medianMs, p95Ms, slowestMs, kilobytesPerPage } = figures;
  console.log(`
${pages} open pages of as many sessions on ${processes} processes${nginx ? ' behind nginx' : ''}, ${commits} commits that concern all of them:
  arrivals                          ${count}
  from commit to arrival, median    ${medianMs} ms
  from commit to arrival, p95       ${p95Ms} ms (wanted: under 2000)
  the slowest                       ${slowestMs} ms
  memory of the servers a page      ${kilobytesPerPage} KB, ${figures.kilobytesPerPageAfterwards} KB after the commits (wanted: under 100)\n`);
  return figures;
}
