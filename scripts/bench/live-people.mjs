import { createHash } from 'node:crypto';

const hashes = (count) =>
  Array.from({ length: count }, (_, nth) =>
    createHash('sha256')
      .update(`token-${nth + 1}`)
      .digest('hex'),
  );

const id = (kind, nth) => `('00000000-0000-7000-${kind}-' || lpad(${nth}::text, 12, '0'))::uuid`;
const upTo = 'from generate_series(1, $1::int) nth';
const ours = '8001';
const theirs = '8002';

/** Odd ones are staff with a desk, even ones have a case of their own each. */
const statements = [
  `insert into "Account" ("id", "kind", "writtenName", "locale", "timeZone", "bestHours", "createdAt")
   select ${id(ours, 'nth')}, (case nth % 2 when 1 then 'staff' else 'person' end)::"AccountKind", 'Kim', 'en', 'UTC', '{}', now() ${upTo}`,
  `insert into "StaffProfile" ("accountId", "role", "passwordHash", "totpSecret")
   select ${id(ours, 'nth')}, 'coordinator', '-', '-' ${upTo} where nth % 2 = 1`,
  `insert into "Patient" ("id", "writtenName", "birthDate", "birthCalendar", "country", "createdAt")
   select ${id(theirs, 'nth')}, 'Kim', '2000-01-01', 'gregory', 'KW', now() ${upTo} where nth % 2 = 0`,
  `insert into "Capacity" ("id", "accountId", "patientId", "kind", "authority", "createdAt", "confirmedAt")
   select ${id(ours, 'nth')}, ${id(ours, 'nth')}, ${id(theirs, 'nth')}, 'self', 'self', now(), now() ${upTo} where nth % 2 = 0`,
];

const session = `insert into "Session" ("id", "tokenHash", "accountId", "kind", "mfaAt", "createdAt", "expires", "absoluteAt")
  select ${id(ours, 'nth')}, hash, a."id", a."kind", now(), now(), now() + interval '30 days', now() + interval '60 days'
  from unnest($1::text[]) with ordinality as given (hash, nth) join "Account" a on a."id" = ${id(ours, 'nth')}`;

const aCase = `insert into "Case" ("id", "reference", "stage", "stageSince", "programme", "patientId", "redFlags", "openedAt")
  select ${id(theirs, 'nth')}, reference, 'records', now(), 'heart', ${id(theirs, 'nth')}, '{}', now()
  from unnest($1::text[], $2::int[]) as given (reference, nth)`;

/** So many people with a session each: half of them of the desk, half with a case. References are given by the caller. */
export async function makePeople(client, count, references) {
  for (const statement of statements) await client.query(statement, [count]);
  await client.query(aCase, [references, references.map((_, nth) => 2 * (nth + 1))]);
  await client.query(session, [hashes(count)]);
  return Array.from({ length: count }, (_, nth) => ({
    cookie: `homeward-session=token-${nth + 1}`,
    path: nth % 2 === 0 ? '/api/live' : `/api/live?case=${references[(nth - 1) / 2]}`,
  }));
}
