import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { publishHeads, readHeads } from '@/lib/audit/heads';
import { record } from '@/lib/audit/record';
import { sealTrail } from '@/lib/audit/seal-trail';
import { verifyTrail } from '@/lib/audit/verify-trail';
import { appUrl } from '@/lib/db/url';
import { checkAudit } from '@/lib/desk/audit-jobs';
import { aMemberOfStaff } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { sealThrough, whileTampered } from '@/tests/support/trail';

const folder = mkdtempSync(join(tmpdir(), 'homeward-heads-'));
const file = join(folder, 'outside', 'heads.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

async function anEntry(details: Record<string, string> = {}) {
  await asActor(theSystem, (tx) => record(tx, theSystem, 'case.viewed', details));
  return (await db().auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })).id;
}

/** Three seals, each with entries of its own; resolves to an entry in the middle one. */
async function threeSeals() {
  await sealThrough(await anEntry());
  const [first, middle, last] = [await anEntry(), await anEntry({ role: 'physician' }), await anEntry()];
  await sealThrough(last);
  const { seal } = await db().auditMark.findUniqueOrThrow({ where: { entryId: middle } });
  await sealThrough(await anEntry());
  return { first, middle, last, seal };
}

let at: Awaited<ReturnType<typeof threeSeals>>;
beforeAll(async () => {
  at = await threeSeals();
  await publishHeads(file);
});

test('a trail that nobody touched is whole, and every sealed entry was read', async () => {
  const { broken, entries, seals } = await verifyTrail(readHeads(file));
  expect(broken).toBeNull();
  expect(entries).toBe(await db().auditMark.count());
  expect(seals).toBe(await db().auditSeal.count());
});

type Found = Awaited<ReturnType<typeof verifyTrail>>['broken'];

const tamperings: [string, sql: () => string, found: () => Found][] = [
  [
    'an entry tells of somebody else',
    () => `UPDATE "AuditEntry" SET details = '{"role":"finance"}' WHERE id = ${at.middle}`,
    () => ({ what: 'entryChanged', seal: at.seal, entry: String(at.middle) }),
  ],
  [
    'an entry tells of another time',
    () => `UPDATE "AuditEntry" SET at = at + interval '1 millisecond' WHERE id = ${at.first}`,
    () => ({ what: 'entryChanged', seal: at.seal, entry: String(at.first) }),
  ],
  [
    'an entry is gone',
    () => `DELETE FROM "AuditEntry" WHERE id = ${at.middle}`,
    () => ({ what: 'entryRemoved', seal: at.seal, entry: String(at.middle) }),
  ],
  [
    'an entry is gone with its mark',
    () => `DELETE FROM "AuditEntry" WHERE id = ${at.middle}; DELETE FROM "AuditMark" WHERE "entryId" = ${at.middle}`,
    () => ({ what: 'marksChanged', seal: at.seal }),
  ],
  [
    'an entry came in between',
    () =>
      `INSERT INTO "AuditEntry" (id, at, "actorKind", action, details, tx)
       SELECT -7, at, "actorKind", action, details, tx FROM "AuditEntry" WHERE id = ${at.middle};
       UPDATE "AuditEntry" SET id = 0 WHERE id = -7`,
    () => ({ what: 'entryAdded', entry: '0' }),
  ],
  [
    'a changed entry got a new mark',
    () =>
      `UPDATE "AuditEntry" SET action = 'x' WHERE id = ${at.middle};
       UPDATE "AuditMark" SET hash = repeat('a', 64) WHERE "entryId" = ${at.middle}`,
    () => ({ what: 'entryChanged', seal: at.seal, entry: String(at.middle) }),
  ],
  [
    'a seal is gone with its entries',
    () =>
      `DELETE FROM "AuditEntry" WHERE id IN (SELECT "entryId" FROM "AuditMark" WHERE seal = ${at.seal});
       DELETE FROM "AuditMark" WHERE seal = ${at.seal}; DELETE FROM "AuditSeal" WHERE number = ${at.seal}`,
    () => ({ what: 'sealMissing', seal: at.seal }),
  ],
  [
    'a seal has another root',
    () => `UPDATE "AuditSeal" SET root = repeat('0', 64) WHERE number = ${at.seal}`,
    () => ({ what: 'sealChanged', seal: at.seal }),
  ],
  [
    'the latest seals are gone',
    () => `DELETE FROM "AuditMark" WHERE seal > ${at.seal}; DELETE FROM "AuditSeal" WHERE number > ${at.seal}`,
    () => ({ what: 'sealMissing', seal: at.seal + 1 }),
  ],
];

test.each(tamperings)('as owner of the tables, with the triggers off: %s – it is named', async (_, sql, found) => {
  await whileTampered(sql(), async () => {
    expect((await verifyTrail(readHeads(file))).broken).toEqual(found());
  });
  expect((await verifyTrail(readHeads(file))).broken).toBeNull();
});

test('a whole chain that was forged anew is not the one that was published', async () => {
  const forged = `DELETE FROM "AuditMark"; DELETE FROM "AuditSeal"; UPDATE "AuditEntry" SET action = 'case.moved' WHERE id = ${at.middle}`;
  await whileTampered(forged, async () => {
    await sealTrail();
    expect((await verifyTrail()).broken).toBeNull();
    expect((await verifyTrail(readHeads(file))).broken).toMatchObject({ what: 'sealNotAsPublished', seal: 1 });
  });
});

test('an entry whose transaction still runs waits, whatever its number, and is sealed when it has come', async () => {
  const slow = new Client({ connectionString: appUrl() });
  await slow.connect();
  await slow.query(`BEGIN; SELECT set_config('app.actor', '{"kind":"system"}', true);
    INSERT INTO "AuditEntry" (at, "actorKind", action, details) VALUES (now(), 'system', 'case.viewed', '{"slow":true}')`);
  const later = await anEntry();
  await sealTrail();
  expect(await db().auditMark.count({ where: { entryId: later } })).toBe(0);
  await slow.query('COMMIT');
  await slow.end();
  await sealThrough(later);
  expect((await verifyTrail(readHeads(file))).broken).toBeNull();
});

test('two workers at once seal each entry once', async () => {
  for (let nth = 0; nth < 20; nth++) await anEntry();
  await Promise.all([sealTrail(), sealTrail(), sealTrail()]);
  await sealThrough(await anEntry());
  expect((await verifyTrail(readHeads(file))).broken).toBeNull();
});

test('a restored dump, whose server counts transactions anew, is sealed on', async () => {
  // As if all entries had come from a server that had counted much farther.
  const farther = `UPDATE "AuditEntry" SET tx = tx + 1000000000000; DELETE FROM "AuditMark"; DELETE FROM "AuditSeal";
    INSERT INTO "AuditEntry" (at, "actorKind", action, details, tx) VALUES (now(), 'system', 'case.viewed', '{}', 3000000000000)`;
  await whileTampered(farther, async () => {
    const first = {
      number: 1,
      frontier: 2_000_000_000_000n,
      entries: 0,
      root: '',
      previous: '',
      hash: '',
      sealedAt: new Date(),
    };
    await db().auditSeal.create({ data: first });
    const sealed = await sealTrail();
    expect(sealed).toBeGreaterThan(0);
    const tail = await db().auditEntry.findFirstOrThrow({ where: { tx: 3_000_000_000_000n } });
    expect(await db().auditMark.count({ where: { entryId: tail.id } })).toBe(1);
    const fresh = await anEntry();
    for (let tries = 0; tries < 100 && !(await db().auditMark.count({ where: { entryId: fresh } })); tries++)
      await sealTrail();
    expect(await db().auditMark.count({ where: { entryId: fresh } })).toBe(1);
  });
});

test('heads are appended once each, and a line that was cut short is written whole', async () => {
  const lines = () => readFileSync(file, 'utf8').trim().split('\n').length;
  await publishHeads(file);
  const before = lines();
  await publishHeads(file);
  expect(lines()).toBe(before);
  await sealThrough(await anEntry());
  await publishHeads(file);
  expect(readHeads(file).map(({ seal }) => seal)).toEqual(Array.from({ length: lines() }, (_, nth) => nth + 1));
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20));
  await publishHeads(file);
  expect((await verifyTrail(readHeads(file))).broken).toBeNull();
  expect(readHeads(file)).toHaveLength(await db().auditSeal.count());
});

test('the nightly check keeps what it found, and calls the administrators where something is broken', async () => {
  const { email } = await aMemberOfStaff({ role: 'administrator' });
  await checkAudit.run({});
  const latest = () => db().auditCheck.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(await latest()).toMatchObject({ broken: null, seals: await db().auditSeal.count() });
  expect(await db().mail.count({ where: { recipient: email } })).toBe(0);
  await whileTampered(`DELETE FROM "AuditEntry" WHERE id = ${at.middle}`, async () => void (await checkAudit.run({})));
  expect(await latest()).toMatchObject({ broken: { what: 'entryRemoved', entry: String(at.middle) } });
  expect(await db().mail.count({ where: { recipient: email, template: 'trailBroken' } })).toBe(1);
});

test('seals, marks and checks cannot be rewritten, not by the owner either', async () => {
  for (const table of ['AuditSeal', 'AuditMark', 'AuditCheck'])
    for (const sql of [`DELETE FROM "${table}"`, `TRUNCATE "${table}"`])
      await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/permission denied/);
});
