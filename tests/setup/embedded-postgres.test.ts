import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedPostgres } from '@/scripts/lib/embedded-postgres.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-postgres-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const portOf = (url: string) => Number(new URL(url).port);

async function ask(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: string }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

test('it starts, keeps its data over a stop, and is gone when stopped', async () => {
  const first = await embeddedPostgres(join(folder, 'kept'));
  await ask(first.url(), `create table kept as select 'still here' as answer`);
  await first.stop();
  await expect(ask(first.url(), 'select 1')).rejects.toThrow();
  const again = await embeddedPostgres(join(folder, 'kept'));
  expect(await ask(again.url(), 'select answer from kept')).toBe('still here');
  await again.stop();
});

test('a second clone has a server and data of its own', async () => {
  const [one, two] = [await embeddedPostgres(join(folder, 'one')), await embeddedPostgres(join(folder, 'two'))];
  try {
    expect(portOf(two.url())).not.toBe(portOf(one.url()));
    await ask(one.url(), `create table mine as select 1`);
    expect(await ask(two.url(), `select to_regclass('mine') as answer`)).toBeNull();
  } finally {
    await Promise.all([one.stop(), two.stop()]);
  }
});

test('where a stranger has taken its remembered port, it takes another', async () => {
  const before = await embeddedPostgres(join(folder, 'moved'));
  const port = portOf(before.url());
  await before.stop();
  const stranger = createServer().listen(port, '127.0.0.1');
  const after = await embeddedPostgres(join(folder, 'moved'));
  expect(portOf(after.url())).not.toBe(port);
  stranger.close();
  await after.stop();
});

test('a killed server comes back on its port with what was committed', async () => {
  const server = await embeddedPostgres(join(folder, 'killed'));
  await ask(server.url(), `create table kept as select 'committed' as answer`);
  const port = portOf(server.url());
  process.kill(server.pid(), 'SIGKILL');
  await server.revive();
  expect(portOf(server.url())).toBe(port);
  expect(await ask(server.url(), 'select answer from kept')).toBe('committed');
  await server.stop();
});

test('nobody signs in without its password', async () => {
  const server = await embeddedPostgres(join(folder, 'closed'));
  const guess = new URL(server.url());
  guess.password = 'postgres';
  await expect(ask(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  await server.stop();
});
