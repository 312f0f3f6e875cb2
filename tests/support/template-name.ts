import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bossPackage from 'pg-boss/package.json' with { type: 'json' };
import { jobs } from '@/lib/worker/jobs';

const migrations = 'prisma/migrations';

/** Named after all that it is made from: a changed migration, role script, queue or version makes another one. */
export function templateName() {
  const files = readdirSync(migrations, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hash = createHash('sha256').update(bossPackage.version);
  for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted())
    hash.update(readFileSync(file));
  hash.update(readFileSync('scripts/migrate-queues.ts'));
  hash.update(JSON.stringify(jobs.map(({ name, retry }) => [name, retry])));
  return `homeward_template_${hash.digest('hex').slice(0, 12)}`;
}
