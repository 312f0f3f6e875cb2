import { setTimeout as sleep } from 'node:timers/promises';
import { sealTrail } from '@/lib/audit/seal-trail';
import { owner } from './database';

const unsealed = async (id: bigint) => {
  const { rows } = await owner().query<{ left: number }>(
    'SELECT count(*)::int AS left FROM "AuditEntry" WHERE id <= $1 AND id NOT IN (SELECT "entryId" FROM "AuditMark")',
    [String(id)],
  );
  return rows[0]!.left;
};

/** Seals until this entry is among the sealed: transactions of other tests on the server may hold the frontier back. */
export async function sealThrough(id: bigint) {
  for (let tries = 0; tries < 200; tries++) {
    await sealTrail();
    if ((await unsealed(id)) === 0) return;
    await sleep(50);
  }
  throw new Error('The trail was not sealed.');
}

const tables = ['AuditEntry', 'AuditSeal', 'AuditMark'];
const each = (sql: (table: string) => string) => tables.map(sql).join(';');

/** What somebody does who owns the tables and knows the triggers; undone afterwards. */
export async function whileTampered(sql: string, work: () => Promise<void>) {
  await owner().query(each((table) => `CREATE TABLE "${table}Kept" AS TABLE "${table}"`));
  const quietly = (change: string) =>
    owner().query(
      `BEGIN; ${each((table) => `ALTER TABLE "${table}" DISABLE TRIGGER USER`)}; ${change};
       ${each((table) => `ALTER TABLE "${table}" ENABLE TRIGGER USER`)}; COMMIT`,
    );
  try {
    await quietly(sql);
    await work();
  } finally {
    await quietly(each((table) => `DELETE FROM "${table}"; INSERT INTO "${table}" SELECT * FROM "${table}Kept"`));
    await owner().query(each((table) => `DROP TABLE "${table}Kept"`));
  }
}
