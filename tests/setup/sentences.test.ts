import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseSentence, wrongAddress } from '@/scripts/lib/database.mjs';
import { tooOld } from '@/scripts/lib/node-version.mjs';

async function start(env: Record<string, string>, cwd = process.cwd()) {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...rest } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd, env: { ...rest, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, lines: said.trim().split('\n') };
}

async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, server };
}

async function unusedPort() {
  const { port, server } = await freePort();
  server.close();
  return String(port);
}

test.each(['18.20.8', '20.18.3', '16.0.0'])('Node %s is too old', (version) => {
  expect(tooOld(version)).toMatch(new RegExp(`^Homeward needs Node 20.19 or newer and this is Node ${version}: [^.]+`));
});

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(tooOld(version)).toBeUndefined();
});

test('a port in use is one sentence', async () => {
  const { port, server } = await freePort();
  const { code, lines } = await start({ PORT: String(port) });
  server.close();
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringContaining(`Port ${port} is already in use`)]);
});

test('a port that is none is one sentence', async () => {
  expect(await start({ PORT: 'http' })).toEqual({ code: 1, lines: [expect.stringMatching(/^PORT must be/)] });
});

test.each([
  ['no address', 'homeward:secret', 'is not a PostgreSQL address'],
  ['another kind of database', 'mysql://me:secret@localhost/homeward', 'is not a PostgreSQL address'],
  ['no name of a database', 'postgresql://me:secret@localhost', 'names no database'],
  ['nobody there', 'postgresql://me:secret@127.0.0.1:1/homeward', 'No PostgreSQL answers at 127.0.0.1:1'],
])('a DATABASE_URL with %s is one sentence without its password', async (_, DATABASE_URL, sentence) => {
  const { code, lines } = await start({ DATABASE_URL, PORT: await unusedPort() });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringContaining(sentence)]);
  expect(lines.join()).not.toContain('secret');
});

test.each([
  ['28P01', /refuses the user "me"/],
  ['3D000', /no database "homeward"/],
  ['53300', /no connection left/],
  ['42501', /lacks a right/],
  ['ENOTFOUND', /No PostgreSQL answers at host/],
])('the database’s own refusal %s has its sentence', (code, sentence) => {
  const address = 'postgresql://me:secret@host:5432/homeward';
  expect(wrongAddress('DATABASE_URL', address)).toBeUndefined();
  expect(databaseSentence('DATABASE_URL', address, { code, message: 'said so' })).toMatch(sentence);
});

test('packages behind a link are never emptied', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-linked-'));
  const [clone, elsewhere] = [join(folder, 'clone'), join(folder, 'elsewhere')];
  for (const path of [clone, elsewhere]) mkdirSync(path);
  for (const path of ['scripts', 'package.json', 'package-lock.json'])
    cpSync(path, join(clone, path), { recursive: true });
  writeFileSync(join(elsewhere, 'precious'), '');
  symlinkSync(elsewhere, join(clone, 'node_modules'));
  const { code, lines } = await start({ PORT: await unusedPort() }, clone);
  expect({ code, lines }).toEqual({ code: 1, lines: [expect.stringContaining('node_modules is a link')] });
  expect(existsSync(join(elsewhere, 'precious'))).toBe(true);
  rmSync(folder, { recursive: true });
});
