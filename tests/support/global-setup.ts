import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client, escapeIdentifier } from 'pg';
import type { TestProject } from 'vitest/node';
import { addressesOf, alone, clusterUrl, drop, dropLeftovers, dropRun, hold } from './cluster';
import { templateName } from './template-name';

declare module 'vitest' {
  interface ProvidedContext {
    databases: { run: string; template: string };
  }
}

/** One template for all runs of this schema; each worker clones it. */
export default async function setUp(project: TestProject) {
  const run = `homeward_run_${randomInt(2 ** 31)}`;
  const template = templateName();
  const cluster = new Client({ connectionString: clusterUrl() });
  await cluster.connect();
  await alone(cluster, () => prepare(cluster, run, template));
  project.provide('databases', { run, template });
  return async () => {
    await dropRun(cluster, run);
    forgetStored(run);
    await cluster.end();
  };
}

/** What the run's workers stored, each in the folder that is called as its database. */
function forgetStored(run: string) {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(`${run}_w`));
  for (const name of folders) rmSync(join(tmpdir(), name), { recursive: true, force: true });
}

async function prepare(cluster: Client, run: string, template: string) {
  await hold(cluster, run);
  await hold(cluster, template);
  await dropLeftovers(cluster, [run, template]);
  const { rowCount } = await cluster.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (rowCount === 0) await makeTemplate(cluster, template);
}

/** It gets its name when it is complete: one that was cut short is nobody's template. */
async function makeTemplate(cluster: Client, template: string) {
  const unfinished = 'homeward_unfinished_template';
  await drop(cluster, unfinished);
  await cluster.query(`CREATE DATABASE ${unfinished}`);
  await migrate(unfinished);
  await cluster.query(`ALTER DATABASE ${unfinished} RENAME TO ${escapeIdentifier(template)}`);
}

const secret = Buffer.alloc(32).toString('base64');
const run = promisify(execFile);

async function migrate(database: string) {
  const { owner, app } = addressesOf(database);
  const secrets = { AUTH_SECRET: secret, MASTER_KEY: secret };
  const env = { ...process.env, ...secrets, DATABASE_OWNER_URL: owner, DATABASE_URL: app };
  await run('node', ['node_modules/prisma/build/index.js', 'migrate', 'deploy'], { env });
  await run('node', ['--import', 'tsx', 'scripts/migrate-queues.ts'], { env });
}
