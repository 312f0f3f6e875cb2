import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { StaffRole } from '@/lib/db/generated/enums';
import { isSent, sendingsOf } from '@/scripts/bench/intake.mjs';
import { sendAll } from '@/scripts/bench/load.mjs';
import type { Stage } from './stage';

export type Visitor = { kind: string; actor: Actor; cookie: string };

type Row = { id: string; reference: string; patientId: string; accountId: string };

/** Two cases that came over the net, each of a writer of its own who has confirmed the address. */
export async function twoCases(stage: Stage) {
  const { answers } = await sendAll(await sendingsOf(stage.url, await stage.fillDrafts(2)), 1);
  if (!answers.every(isSent)) throw new Error('An inquiry was not taken.');
  await stage.query('UPDATE "Capacity" SET "confirmedAt" = now()');
  const rows = await stage.query(
    `SELECT c."id", c."reference", c."patientId", k."accountId" FROM "Case" c JOIN "Capacity" k USING ("patientId") ORDER BY c."id"`,
  );
  return rows as [Row, Row];
}

/** Somebody who signed in before, as the cookie of their browser. */
export async function cookieOf(stage: Stage, accountId: string) {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  await stage.query(
    `INSERT INTO "Session" ("id", "tokenHash", "accountId", "kind", "mfaAt", "createdAt", "expires", "absoluteAt")
     SELECT $1, $2, "id", "kind", now(), now(), now() + interval '6 hours', now() + interval '6 hours'
     FROM "Account" WHERE "id" = $3`,
    [randomUUID(), hash, accountId],
  );
  return `homeward-session=${token}`;
}

async function anAccount(stage: Stage, kind: 'person' | 'staff', role?: StaffRole) {
  const id = randomUUID();
  await stage.query(
    `INSERT INTO "Account" ("id", "kind", "email", "writtenName", "locale", "timeZone", "createdAt")
     VALUES ($1, $2, $3, 'Lena Ortiz', 'en', 'UTC', now())`,
    [id, kind, `${id}@example.org`],
  );
  if (role)
    await stage.query(
      'INSERT INTO "StaffProfile" ("accountId", "role", "passwordHash", "totpSecret") VALUES ($1, $2, $3, $3)',
      [id, role, '-'],
    );
  return id;
}

/** One of every kind, as they stand to the first of two cases. */
export async function everyKind(stage: Stage, on: Row, other: Row): Promise<Visitor[]> {
  const person = (id: string, follows: string[] = []): Actor => ({ kind: 'person', id, follows });
  const follower = await anAccount(stage, 'person');
  await stage.query(
    `INSERT INTO "Follow" ("id", "caseId", "accountId", "scope", "createdAt") VALUES ($1, $2, $3, '{journey}', now())`,
    [randomUUID(), on.id, follower],
  );
  const people: [string, Actor][] = [
    ['the patient', person(on.accountId)],
    ['the patient of another case', person(other.accountId)],
    ['a relative', person(follower, [on.id])],
  ];
  const staff = await Promise.all(
    Object.values(StaffRole).map(
      async (role): Promise<[string, Actor]> => [
        `the ${role}`,
        { kind: 'staff', id: await anAccount(stage, 'staff', role), role },
      ],
    ),
  );
  const signedIn = [...people, ...staff].map(async ([kind, actor]) => ({
    kind,
    actor,
    cookie: await cookieOf(stage, (actor as { id: string }).id),
  }));
  return [{ kind: 'a visitor', actor: aVisitor, cookie: '' }, ...(await Promise.all(signedIn))];
}
