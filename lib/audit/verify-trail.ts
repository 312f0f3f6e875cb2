import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { AuditSeal } from '@/lib/db/generated/client';
import type { Head } from './heads';
import { beginning, hashOfSeal, type Mark, markOf, rootOf, type StoredEntry } from './marks';

/** What is broken, and where; `seal` and `entry` are numbers. */
export type Broken = {
  what:
    | 'sealMissing'
    | 'sealChanged'
    | 'sealNotAsPublished'
    | 'marksChanged'
    | 'entryRemoved'
    | 'entryChanged'
    | 'entryAdded';
  seal?: number;
  entry?: string;
};

export type Verified = { seals: number; entries: number; broken: Broken | null };

const atOnce = 200;
const strip = 50_000;

/** Reads the whole trail against its seals, and these against the heads published elsewhere; stops at the first broken place. */
export async function verifyTrail(heads: Head[] = []): Promise<Verified> {
  const published = new Map(heads.map(({ seal, hash }) => [seal, hash]));
  let previous = beginning;
  let [seals, entries] = [0, 0];
  for (let page = await sealsAfter(0); page.length > 0; page = await sealsAfter(seals)) {
    for (const seal of page) {
      const broken = brokenLink(seal, seals + 1, previous, published) ?? (await brokenBatch(seal));
      if (broken) return { seals, entries, broken };
      previous = seal.hash;
      seals += 1;
      entries += seal.entries;
    }
  }
  const beyond = heads.find(({ seal }) => seal > seals);
  if (beyond) return { seals, entries, broken: { what: 'sealMissing', seal: seals + 1 } };
  return { seals, entries, broken: await addedBetween() };
}

const sealsAfter = (number: number) =>
  asActor(theSystem, (tx) =>
    tx.auditSeal.findMany({ where: { number: { gt: number } }, orderBy: { number: 'asc' }, take: atOnce }),
  );

function brokenLink(seal: AuditSeal, expected: number, previous: string, published: Map<number, string>) {
  const at = (what: Broken['what'], number = seal.number): Broken => ({ what, seal: number });
  if (seal.number !== expected) return at('sealMissing', expected);
  if (seal.previous !== previous || seal.hash !== hashOfSeal(seal)) return at('sealChanged');
  const head = published.get(seal.number);
  return head && head !== seal.hash ? at('sealNotAsPublished') : null;
}

type Marked = Mark & { [K in keyof StoredEntry]: StoredEntry[K] | null };

async function brokenBatch({ number, root, entries }: AuditSeal): Promise<Broken | null> {
  const marked = await asActor(
    theSystem,
    (tx) => tx.$queryRaw<Marked[]>`
      SELECT "entryId"::text, "hash", entry."id"::text, "at", "actorKind", "actorId"::text, "action", "caseId"::text, "details"::text
      FROM "AuditMark" AS mark LEFT JOIN "AuditEntry" AS entry ON entry."id" = mark."entryId"
      WHERE "seal" = ${number} ORDER BY mark."entryId"`,
  );
  const wrong = marked.find((entry) => entry.id === null || markOf(entry as StoredEntry) !== entry.hash);
  if (wrong) return { what: wrong.id === null ? 'entryRemoved' : 'entryChanged', seal: number, entry: wrong.entryId };
  return marked.length === entries && rootOf(marked) === root ? null : { what: 'marksChanged', seal: number };
}

/** An entry without a mark, of a time that is sealed already. In strips, because a transaction has ten seconds. */
async function addedBetween(): Promise<Broken | null> {
  const [{ frontier, last }] = await asActor(
    theSystem,
    (tx) => tx.$queryRaw<[{ frontier: bigint | null; last: bigint | null }]>`
      SELECT (SELECT "frontier" FROM "AuditSeal" ORDER BY "number" DESC LIMIT 1), max("id") AS "last" FROM "AuditEntry"`,
  );
  if (frontier === null || last === null) return null;
  for (let from = 0n; from <= last; from += BigInt(strip)) {
    const [added] = await asActor(
      theSystem,
      (tx) => tx.$queryRaw<{ id: string }[]>`
        SELECT "id"::text FROM "AuditEntry" AS entry
        WHERE "id" >= ${from} AND "id" < ${from + BigInt(strip)} AND "tx" < ${frontier}
          AND NOT EXISTS (SELECT FROM "AuditMark" WHERE "entryId" = entry."id")
        ORDER BY "id" LIMIT 1`,
    );
    if (added) return { what: 'entryAdded', entry: added.id };
  }
  return null;
}
