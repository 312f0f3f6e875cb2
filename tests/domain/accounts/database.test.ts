import { expect, test } from 'vitest';
import { db, owner } from '@/tests/support/database';

test('the app owns no table, and may not rewrite the audit trail', async () => {
  const [me] = await db().$queryRaw<{ name: string; owned: bigint }[]>`
    SELECT current_user AS name, (SELECT count(*) FROM pg_tables WHERE tableowner = current_user) AS owned`;
  expect(me).toEqual({ name: 'homeward_test_app', owned: 0n });
  await expect(db().auditEntry.deleteMany()).rejects.toThrow();
  await expect(owner().query(`TRUNCATE "AuditEntry"`)).rejects.toThrow('append-only');
});
