import { expect, test } from 'vitest';
import * as writes from './rules/writes';
import { pathsIn, type Rule, read, sources } from './support/sources';

const models = writes.modelsIn(
  pathsIn('prisma/schema')
    .map((path) => read(path).text)
    .join('\n'),
);

const rules = {
  opensNoTransaction: writes.opensNoTransaction,
  holdsNoClient: writes.holdsNoClient,
  writesInTransactions: writes.writesInTransactions(models),
  asksInTemplates: writes.asksInTemplates,
  asksInTransactions: writes.asksInTransactions,
  announcesWhatItRecords: writes.announcesWhatItRecords,
} satisfies Record<string, Rule>;

test('the models are read from the schema', () => {
  expect(models).toEqual(expect.arrayContaining(['case', 'auditEntry', 'session']));
});

test.each(Object.entries(rules))('the house keeps the rule %s', (_, rule) => {
  expect(sources.flatMap(rule)).toEqual([]);
});

const verb = 'lib/opinions/request-opinion.ts';

const fixtures: [keyof typeof rules, text: string][] = [
  ['opensNoTransaction', 'await db().$transaction(async (tx) => {});'],
  ['opensNoTransaction', 'await tx["$transaction"](work);'],
  ['holdsNoClient', "import { db } from '@/lib/db/client';"],
  ['holdsNoClient', "const { db } = await import('@/lib/db/client');"],
  ['holdsNoClient', "import { ask } from '@/lib/db/ask';"],
  ['holdsNoClient', "import { inTwoBreaths } from '@/lib/db/in-two-breaths';"],
  ['holdsNoClient', "import { PrismaClient } from '@prisma/client';"],
  ['holdsNoClient', "import pg from 'pg';"],
  ['holdsNoClient', "import { PrismaClient } from '@/lib/db/generated/client';\nconst own = new PrismaClient();"],
  ['writesInTransactions', 'await db().case.update({ where: { id } });'],
  ['writesInTransactions', 'await db.auditEntry.create({ data });'],
  ['writesInTransactions', 'await prisma\n  .session\n  .deleteMany();'],
  ['writesInTransactions', 'await client?.case.upsert({});'],
  ['asksInTemplates', 'await tx.$queryRawUnsafe(`SELECT ${name}`);'],
  ['asksInTemplates', 'await tx.$executeRaw(Prisma.sql([text]));'],
  ['asksInTemplates', 'await tx.$queryRaw`SELECT ${Prisma.raw(name)}`;'],
  ['announcesWhatItRecords', "await record(tx, actor, 'opinion.requested', { caseId: on.id, opinionId });"],
  ['announcesWhatItRecords', "entries: [entryRow(signingIn(id), 'inquiry.sent', { caseId })],"],
  ['asksInTransactions', 'await client.$queryRaw`SELECT 1`;'],
];

test.each(fixtures)('%s refuses %s', (name, text) => {
  expect(rules[name]({ path: verb, text })).not.toEqual([]);
});

test('a verb may write and ask in the transaction that it is handed', () => {
  const text = `
    import type { Tx } from '@/lib/db/tx';
    import { Prisma } from '@/lib/db/generated/client';
    await tx.case.update({ where: { id } });
    await tx.$executeRaw\`SELECT 1 FROM "Draft" WHERE "id" = \${id}::uuid FOR UPDATE\`;
    seen.delete(id);`;
  expect(Object.values(rules).flatMap((rule) => rule({ path: verb, text }))).toEqual([]);
});
