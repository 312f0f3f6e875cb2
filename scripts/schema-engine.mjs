#!/usr/bin/env node
// Prisma's schema engine for machines that cannot download the native one: the same code compiled to WebAssembly,
// published by Prisma, behind the same JSON-RPC. prisma.config.ts chooses it.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { answerCli } from './lib/schema-engine-cli.mjs';
import { createDatabase, databaseName } from './lib/schema-engine-database.mjs';
import { engineVersion, openEngine } from './lib/schema-engine-wasm.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    version: { type: 'boolean' },
  },
});
const datasource = values.datasource ? JSON.parse(values.datasource) : {};
const datamodels = () => values.datamodels?.map((path) => [path, readFileSync(path, 'utf8')]);
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

async function resultOf({ id, method, params }) {
  if (method === 'createDatabase') {
    const url = params.url ?? datasource.url;
    await createDatabase(url);
    return { databaseName: databaseName(url) };
  }
  const result = await openEngine(
    datasource,
    datamodels(),
    method === 'getDatabaseVersion' ? 'version' : method,
    params,
  );
  if (method !== 'diff' || result.stdout == null) return result ?? {};
  // What a diff prints goes by a call of its own.
  send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } });
  return { ...result, stdout: null };
}

function failure(error) {
  const panicked = error?.name === 'RuntimeError';
  const message = panicked ? globalThis.PRISMA_WASM_PANIC_REGISTRY.message : (error?.message ?? String(error));
  const named = error?.code ? { error_code: error.code } : {};
  const data = { is_panic: panicked, message, meta: error?.meta ?? null, ...named };
  return { code: 4466, message: 'An error happened. Check the data field for details.', data };
}

async function answer(message) {
  try {
    send({ id: message.id, result: await resultOf(message) });
  } catch (error) {
    send({ id: message.id, error: failure(error) });
  }
}

async function answerCalls() {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    const message = JSON.parse(line);
    if (message.method) await answer(message); // answers to our own "print" have none
  }
  process.exit(0);
}

if (values.version || positionals[0] === '--version') console.log(`schema-engine-cli ${engineVersion()}`);
else if (positionals[0] === 'cli') await answerCli(positionals[1], datasource.url);
else await answerCalls();
