import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSent, sendingsOf } from '@/scripts/bench/intake.mjs';
import { sendAll } from '@/scripts/bench/load.mjs';
import { openPage, type Page } from '@/scripts/bench/open-page.mjs';
import { nginxHere, startNginx } from '@/scripts/lib/nginx.mjs';
import { aSession } from '@/tests/e2e/support/visit';
import { clusterUrl } from '@/tests/support/cluster';
import { type Stage, startStage } from '@/tests/support/stage';

type Another = Awaited<ReturnType<Stage['another']>>;

const held = {} as { stage: Stage; second: Another; sendings: Awaited<ReturnType<typeof sendingsOf>> };
const pages: Page[] = [];

beforeAll(async () => {
  const stage = await startStage(clusterUrl(), {}, 'live');
  held.stage = stage;
  held.second = await stage.another();
  held.sendings = await sendingsOf(stage.url, await stage.fillDrafts(8));
}, 180_000);

afterAll(async () => {
  for (const page of pages) page.close();
  await held.stage.stop();
}, 60_000);

/** A case comes in by the first process, as people send one. */
async function send() {
  const { answers } = await sendAll([held.sendings.pop()!], 1);
  expect(isSent(answers[0]!)).toBe(true);
}

async function aCoordinator() {
  const email = `lena.${Math.random().toString(36).slice(2)}@hospital.example`;
  await held.stage.admin('create', '--email', email, '--name', 'Lena Ortiz', '--role', 'coordinator');
  return { email, headers: { cookie: `homeward-session=${await aSession(held.stage, email)}` } };
}

const until = (check: () => unknown, timeout = 2_000) => expect.poll(check, { timeout, interval: 10 }).toBe(true);

/** The desk, open in a browser that came by this way. */
async function openDesk(url: string, headers: Record<string, string>) {
  const page = openPage(`${url}/api/live`, headers);
  pages.push(page);
  await until(() => page.isOpen && page.changes === 1, 10_000); // it said no cursor, so it looks once
  return page;
}

const killListeners = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'homeward live'`;

test('pages of two processes hear of one change, and lose none when listeners are killed or a process is', async () => {
  const { stage, second } = held;
  const { headers } = await aCoordinator();
  const [first, other] = [await openDesk(stage.url, headers), await openDesk(second.url, headers)];
  await send();
  await until(() => first.changes === 2 && other.changes === 2);

  expect(await stage.query(killListeners)).toHaveLength(2);
  await send();
  await until(() => first.changes === 3 && other.changes === 3, 5_000);

  await second.stop('SIGKILL');
  await send();
  await until(() => first.changes === 4);
  expect(other.changes).toBe(3);
  held.second = await stage.another(second.port);
  await until(() => other.isOpen, 10_000);
  await until(() => other.changes === 4);
  expect(other.lines).toBeGreaterThan(1);
}, 120_000);

test('only who may read gets a stream, and a suspended reader’s ends within two seconds', async () => {
  const { stage } = held;
  const { email, headers } = await aCoordinator();
  const ask = async (path: string, sent: Record<string, string>) =>
    (await fetch(stage.url + path, { headers: sent })).status;
  const stream = { accept: 'text/event-stream' };
  expect(await ask('/api/live', stream)).toBe(401);
  expect(await ask('/api/live', { ...stream, cookie: 'homeward-session=guessed' })).toBe(401);
  expect(await ask('/api/live?case=HW-7K3F-92QD', { ...stream, ...headers })).toBe(404);
  expect(await ask('/api/live?case=', { ...stream, ...headers })).toBe(404);
  const page = await openDesk(stage.url, headers);
  await stage.query(`UPDATE "Account" SET "suspendedAt" = now() WHERE "email" = $1`, [email]);
  await until(() => !page.isOpen);
  await until(() => page.status === 401, 5_000);
}, 60_000);

test('a page without a stream asks from time to time, and is told until when', async () => {
  const { headers } = await aCoordinator();
  type Told = { changed: boolean; cursor: string };
  const ask = async (since: string) =>
    (await (await fetch(`${held.stage.url}/api/live?since=${since}`, { headers })).json()) as Told;
  const { changed, cursor } = await ask('');
  expect(changed).toBe(true);
  expect((await ask(cursor)).changed).toBe(false);
  await send();
  expect((await ask(cursor)).changed).toBe(true);
}, 60_000);

test('a server that is stopped ends its streams instead of waiting for them', async () => {
  const { headers } = await aCoordinator();
  const third = await held.stage.another();
  const page = await openDesk(third.url, headers);
  const began = Date.now();
  await third.stop('SIGTERM');
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(page.isOpen).toBe(false);
  page.close();
}, 60_000);

const nginx = nginxHere();

test.skipIf(!nginx)(
  'behind nginx each change arrives at once, and a page whose process is killed moves on',
  async () => {
    const { stage, second } = held;
    const { headers } = await aCoordinator();
    const front = await startNginx(
      nginx!,
      [stage.url, second.url].map((url) => new URL(url).host),
    );
    const all = await Promise.all(Array.from({ length: 6 }, () => openDesk(front.url, headers)));
    await send();
    await until(() => all.every(({ changes }) => changes === 2));
    await held.second.stop('SIGKILL');
    await send();
    await until(() => all.every(({ changes, isOpen }) => isOpen && changes === 3), 10_000);
    expect(all.some(({ lines }) => lines > 1)).toBe(true);
    for (const page of all) page.close();
    await front.stop();
  },
  60_000,
);
