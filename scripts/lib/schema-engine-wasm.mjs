import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { log } from './schema-engine-cli.mjs';
import { Connections } from './schema-engine-connections.mjs';

const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));

export const engineVersion = () =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    .version.split('.')
    .pop();

let isLoaded = false;
function load() {
  if (isLoaded) return;
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      this.message = message;
    },
  };
  const compiled = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const { exports } = new WebAssembly.Instance(compiled, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  isLoaded = true;
}

// These two cannot open a shadow database: they read the cache which a diagnosis of the history has filled.
const needsDiagnosis = ['evaluateDataLoss', 'createMigration'];

/** Calls one method on an engine of its own. */
export async function openEngine(datasource, datamodels, method, params) {
  load();
  const connections = new Connections(datasource);
  const bound = bindMigrationAwareSqlAdapterFactory(connections);
  try {
    const engine = await glue.SchemaEngine.new({ datamodels }, (message) => log('INFO', String(message)), bound);
    if (needsDiagnosis.includes(method)) await diagnose(engine, params);
    return await engine[method](params);
  } catch (error) {
    throw thrownInJavaScript(error, bound);
  } finally {
    await connections.close();
  }
}

const diagnose = (engine, { migrationsList, filters } = {}) =>
  engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });

function thrownInJavaScript(error, bound) {
  const id = /External error id#(\d+)/.exec(error?.message)?.[1];
  return id ? (bound.errorRegistry.consumeError(Number(id))?.error ?? error) : error;
}
