import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { defineConfig } from 'prisma/config';

// Prisma downloads its native schema engine while npm installs. Where that host cannot be reached, the same engine
// compiled to WebAssembly does the work (scripts/schema-engine.mjs).
const here = createRequire(resolve('package.json'));
const engines = dirname(createRequire(here.resolve('prisma/package.json')).resolve('@prisma/engines/package.json'));
if (!readdirSync(engines).some((file) => file.startsWith('schema-engine-'))) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= resolve('scripts/schema-engine.mjs');
}

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL || '' },
});
