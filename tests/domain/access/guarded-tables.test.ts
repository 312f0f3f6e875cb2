import { expect, test } from 'vitest';
import { owner } from '@/tests/support/database';

/** Tables of accounts or drafts that hold no word of a case, and why each can do without a policy. */
const withoutPolicy: Record<string, string> = {
  LiveEvent: 'ids alone, read by the process that tells open pages, which asks for each what its reader may see',
  Session: 'found by the hash of a token, before there is an actor',
  StaffProfile: 'of staff alone',
  RecoveryCode: 'of staff alone',
};

/** A column that names a case or somebody of one; a foreign key by any other name; or a key to such a table. */
const hanging = `
  WITH RECURSIVE hangs AS (
    SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname IN ('Case', 'Patient', 'Draft', 'Account')
    UNION SELECT attrelid FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND attname IN ('caseId', 'patientId', 'draftId', 'accountId', 'inquiryId')
    UNION SELECT conrelid FROM pg_constraint JOIN hangs ON confrelid = hangs.oid
      WHERE contype = 'f' AND NOT EXISTS (SELECT FROM pg_class WHERE pg_class.oid = confrelid AND relname = 'Account')
  )
  SELECT relname AS name, relrowsecurity AS guarded, (SELECT count(*)::int FROM pg_policy WHERE polrelid = hangs.oid) AS policies
  FROM hangs JOIN pg_class USING (oid) ORDER BY relname`;

type Table = { name: string; guarded: boolean; policies: number };

const tables = async () => (await owner().query<Table>(hanging)).rows;

test('every table that hangs on a case or on a person has row security and a policy', async () => {
  const open = (await tables()).filter(({ guarded, policies }) => !guarded || policies === 0);
  expect(open.map(({ name }) => name)).toEqual(Object.keys(withoutPolicy).toSorted());
});

test('what hangs on a case is found, by the name of its column and by its key', async () => {
  await owner().query(`
    CREATE TABLE "ByName" ("caseId" uuid);
    CREATE TABLE "ByKey" (id uuid PRIMARY KEY, about uuid REFERENCES "Case");
    CREATE TABLE "ByKeyOfKey" (key uuid REFERENCES "ByKey")`);
  const open = (await tables()).filter(({ guarded }) => !guarded).map(({ name }) => name);
  await owner().query('DROP TABLE "ByName", "ByKeyOfKey", "ByKey"');
  expect(open).toEqual(expect.arrayContaining(['ByName', 'ByKey', 'ByKeyOfKey']));
});

test('each of the three helpers makes a policy that a stranger does not pass', async () => {
  await owner().query(`
    CREATE TABLE "Sheet" (id uuid PRIMARY KEY, "caseId" uuid); CREATE TABLE "Page" ("sheetId" uuid); CREATE TABLE "Remark" ("caseId" uuid);
    SELECT app_guard('"Sheet"'), app_guard_through('"Page"', 'sheetId', '"Sheet"'), app_guard_for_staff('"Remark"')`);
  const { rows } = await owner().query<{ name: string; rule: string }>(
    `SELECT polrelid::regclass::text AS name, pg_get_expr(polqual, polrelid) AS rule FROM pg_policy
     WHERE polrelid IN ('"Sheet"'::regclass, '"Page"'::regclass, '"Remark"'::regclass) ORDER BY 1`,
  );
  await owner().query('DROP TABLE "Sheet", "Page", "Remark"');
  const [page, remark, sheet] = rows.map(({ rule }) => rule);
  for (const rule of [page, remark, sheet]) expect(rule).toContain('SELECT app_sees_all()');
  expect(sheet).toContain('"caseId" = ANY');
  expect(page).toContain('parent.id = "Page"."sheetId"');
  expect(remark).toContain("'staff'");
});
