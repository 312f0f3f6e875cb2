import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import webPush from 'web-push';
import { startMailServer } from './mail-server';
import { startListener } from './push-service';

const run = promisify(execFile);
const secret = Buffer.alloc(32, 's').toString('base64');

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function untilUp(url: string, patience = 60_000) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const up = await fetch(`${url}/api/health`).catch(() => null);
    if (up) return;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error('The web server did not come up.');
}

async function kill(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** The whole product on a database of its own: web, worker and a mail server, as an operator runs them. */
export async function startStage(server: string, settings: Record<string, string> = {}, name = 'shared') {
  const database = `homeward_stage_${name}_${randomInt(2 ** 31)}`;
  const cluster = new Client({ connectionString: server });
  cluster.on('error', () => {});
  await cluster.connect();
  await cluster.query(`CREATE DATABASE ${database}`);
  const address = new URL(server);
  address.pathname = `/${database}`;
  const [mail, push] = [await startMailServer(), await startListener()];
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: address.href,
    DATABASE_OWNER_URL: '',
    SMTP_URL: mail.url,
    APP_URL: url,
    PORT: String(port),
    AUTH_SECRET: secret,
    MASTER_KEY: secret,
    TRUSTED_PROXY_HOPS: '1',
    DEMO: '0',
    STORAGE_URL: `file:${join(tmpdir(), database)}`,
    SCAN: 'off',
    NOTICE_GATHER_SECONDS: '0',
    VAPID_PUBLIC_KEY: publicKey,
    VAPID_PRIVATE_KEY: privateKey,
    VAPID_SUBJECT: 'mailto:portal@hospital.example',
    PUSH_SERVICES: push.url,
    ...settings,
  };
  await run('node', ['scripts/migrate.mjs'], { env });
  const start = (args: string[], own: Record<string, string> = {}) =>
    spawn('node', args, { env: { ...env, ...own }, stdio: process.env.STAGE_LOG ? 'inherit' : 'ignore' });
  const startWorker = () => start(['--import', 'tsx', 'lib/worker/main.ts']);
  const startWeb = (own?: Record<string, string>) => start(['scripts/web.mjs'], own);
  const others: ChildProcess[] = [];
  let web = startWeb();
  let worker = startWorker();
  await untilUp(url);
  return {
    url,
    mail,
    push,
    databaseUrl: address.href,
    query: async (sql: string, values: unknown[] = []) => {
      const client = new Client({ connectionString: address.href });
      await client.connect();
      try {
        return (await client.query(sql, values)).rows as Record<string, unknown>[];
      } finally {
        await client.end();
      }
    },
    admin: async (...args: string[]) =>
      (await run('node', ['--import', 'tsx', 'scripts/admin.ts', ...args], { env })).stdout,
    seed: () => run('node', ['--import', 'tsx', 'prisma/seed.ts'], { env }),
    /** The cookies of so many browsers that have answered everything and not sent it yet. */
    fillDrafts: async (count: number) => {
      const fill = ['--import', 'tsx', 'scripts/bench/fill-drafts.ts', String(count), 'stage-'];
      return JSON.parse((await run('node', fill, { env })).stdout) as string[];
    },
    killWeb: () => kill(web, 'SIGKILL'),
    startWeb: () => {
      web = startWeb();
      return untilUp(url);
    },
    /** One more web process beside the first, which shares nothing with it but the database. */
    another: async (at?: number) => {
      const own = at ?? (await freePort());
      const one = startWeb({ PORT: String(own) });
      others.push(one);
      await untilUp(`http://localhost:${own}`);
      return { url: `http://localhost:${own}`, port: own, stop: (signal: NodeJS.Signals) => kill(one, signal) };
    },
    killWorker: () => kill(worker, 'SIGKILL'),
    startWorker: () => void (worker = startWorker()),
    stop: async () => {
      await Promise.all([...others, web].map((one) => kill(one, 'SIGTERM')));
      await Promise.all([kill(worker, 'SIGKILL'), mail.stop(), push.stop()]);
      await cluster.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`).catch(() => {});
      await cluster.end().catch(() => {});
      await rm(join(tmpdir(), database), { recursive: true, force: true });
    },
  };
}

export type Stage = Awaited<ReturnType<typeof startStage>>;
