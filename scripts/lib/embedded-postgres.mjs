import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { Refusal } from './refusal.mjs';
import { serverHome } from './server-home.mjs';
import { alone, isAlive, usersOf } from './users-of.mjs';

/**
 * Starts the PostgreSQL of a folder, or joins the one that runs there already. `settings` are words such as
 * `fsync=off`; `url(database)` is the superuser's; `revive()` starts a killed one again on its port.
 */
export async function embeddedPostgres(folder, settings = []) {
  const server = await serverIn(folder, settings);
  const users = usersOf(server.home);
  await alone(server.home, async () => {
    users.join();
    await server.bringUp();
  });
  return {
    url: server.url,
    pid: server.pid,
    revive: () => alone(server.home, server.bringUp),
    stop: () =>
      alone(server.home, async () => {
        users.leave();
        if (users.others().length === 0) server.stop();
      }),
  };
}

async function serverIn(folder, settings) {
  const { home, ids, bin } = await serverHome(folder);
  const data = join(home, 'data');
  const log = join(home, 'server.log');
  const portFile = join(home, 'port');
  const passwordFile = join(home, 'password');

  const run = (command, ...args) =>
    spawnSync(join(bin, command), ['-D', data, ...args], {
      ...ids,
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
  const url = (database = 'postgres', port = readNumber(portFile)) =>
    `postgresql://postgres:${readFileSync(passwordFile, 'utf8')}@127.0.0.1:${port}/${database}`;
  const pid = () => readNumber(join(data, 'postmaster.pid'));

  function initialise() {
    rmSync(data, { recursive: true, force: true });
    writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
    if (ids.uid !== undefined) chownSync(passwordFile, ids.uid, ids.gid);
    const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const made = run(
      'initdb',
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      '--pwfile',
      passwordFile,
      '-E',
      'UTF8',
      ...locale,
      '--no-sync',
    );
    if (made.status !== 0)
      throw new Refusal(`The embedded PostgreSQL could not make its folder: ${made.error?.message ?? made.stderr}`);
    writeFileSync(join(home, 'initialised'), '');
  }

  async function bringUp() {
    if (!existsSync(join(home, 'initialised'))) initialise();
    for (let tries = 0; !(await isOurs(url(), data)); tries++) {
      if (tries === 20) throw new Refusal(`The embedded PostgreSQL did not start; ${log} says why.`);
      if (tries > 0) await sleep(500); // a killed server's processes are still going away
      await startOnce();
    }
  }

  async function startOnce() {
    if (isAlive(pid()) && readNumber(join(data, 'postmaster.pid'), 3)) {
      writeFileSync(portFile, String(readNumber(join(data, 'postmaster.pid'), 3)));
      if (await isOurs(url(), data)) return;
    }
    writeFileSync(portFile, String(await freePort(readNumber(portFile))));
    const words = [
      `port=${readNumber(portFile)}`,
      'listen_addresses=127.0.0.1',
      "unix_socket_directories=''",
      'max_connections=200',
      `shared_buffers=${cacheMegabytes()}MB`,
    ];
    run(
      'pg_ctl',
      'start',
      '-w',
      '-t',
      '60',
      '-l',
      log,
      '-o',
      [...words, ...settings].map((word) => `-c ${word}`).join(' '),
    );
  }

  return { home, url, pid, bringUp, stop: () => run('pg_ctl', 'stop', '-w', '-m', 'fast') };
}

/** An eighth of the machine, for the server shares it with the portal; as it comes, it would keep 128 MB of any database at hand. */
const cacheMegabytes = () => Math.min(1024, Math.max(128, Math.floor(totalmem() / 2 ** 20 / 8)));

const readNumber = (file, line = 0) =>
  existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[line]) || 0 : 0;

/** Another clone's server, or a stranger's, may answer on a remembered port: only the one on our data will do. */
async function isOurs(url, data) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('show data_directory');
    return rows[0].data_directory === data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
