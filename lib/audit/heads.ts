import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { env } from '@/lib/env';

const head = z.object({ seal: z.int(), hash: z.string(), entries: z.int(), sealedAt: z.string() });

export type Head = z.output<typeof head>;

/** The heads that were published; a line that was cut short while it was written is none, and was written again. */
export function readHeads(file = env.AUDIT_HEADS_FILE): Head[] {
  if (!file || !existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').flatMap(headIn);
}

function headIn(line: string) {
  try {
    return [head.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

/** Whoever may rewrite the database may rewrite its seals too, but not what was said of them elsewhere. */
export async function publishHeads(file = env.AUDIT_HEADS_FILE) {
  if (!file) return;
  const last = readHeads(file).at(-1)?.seal ?? 0;
  const seals = await asActor(theSystem, (tx) =>
    tx.auditSeal.findMany({ where: { number: { gt: last } }, orderBy: { number: 'asc' } }),
  );
  const lines = seals.map(({ number: seal, hash, entries, sealedAt }) =>
    JSON.stringify({ seal, hash, entries, sealedAt: sealedAt.toISOString() } satisfies Head),
  );
  if (lines.length > 0) append(file, lines);
}

function append(file: string, lines: string[]) {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'a', 0o600);
  try {
    writeSync(handle, lines.map((line) => `\n${line}`).join('')); // whatever was cut short before stays a line of its own
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
