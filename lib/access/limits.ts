import { now } from '@/lib/clock';
import { Prisma } from '@/lib/db/generated/client';
import { Problem } from '@/lib/errors';
import { peppered } from '@/lib/secrets';
import { theSystem } from './actor';
import { inOneStatement } from './as-actor';

/** How often, in how many minutes. An address block is shared by a family, a café, sometimes a whole carrier. */
const limits = {
  draftFromAddress: { most: 30, minutes: 60 },
  stepOfDraft: { most: 300, minutes: 60 },
  sendFromAddress: { most: 20, minutes: 60 },
  sendOfDraft: { most: 20, minutes: 60 },
  linkFromAddress: { most: 20, minutes: 15 },
  linkOfMail: { most: 5, minutes: 60 },
  signInFromAddress: { most: 30, minutes: 15 },
  signInOfAccountFromAddress: { most: 10, minutes: 15 },
  signInOfAccount: { most: 100, minutes: 15 },
  secondFactorOfAccount: { most: 10, minutes: 15 },
  phraseOfReference: { most: 10, minutes: 60 },
  stopFromAddress: { most: 60, minutes: 15 },
  choiceOfAccount: { most: 60, minutes: 60 },
  messageOfAccount: { most: 60, minutes: 60 },
  draftOfAccount: { most: 1200, minutes: 60 },
  parkFromAddress: { most: 30, minutes: 60 },
  uploadOfSender: { most: 6_000, minutes: 60 },
  letterOfAccount: { most: 120, minutes: 60 },
  recordLinkFromAddress: { most: 60, minutes: 15 },
  refusalOfActor: { most: 60, minutes: 60 },
  glassOfAccount: { most: 10, minutes: 60 },
  beginningOfMember: { most: 5, minutes: 60 },
  beginningByAccount: { most: 20, minutes: 60 },
} satisfies Record<string, { most: number; minutes: number }>;

export type Limit = keyof typeof limits;

export type Try = [Limit, string];

export type Counted = { key: string; count: number };

/** The statement that counts one try for each subject, for a verb that says it in one breath with what the try is for. */
export function countingTries(tries: Try[]) {
  const at = now();
  const rows = tries.map(([limit, subject]) => {
    const endsAt = new Date(at.getTime() + limits[limit].minutes * 60_000);
    return Prisma.sql`(${`${limit} ${peppered(subject)}`}, 1, ${endsAt})`;
  });
  return Prisma.sql`
      INSERT INTO "RateLimit" AS r ("key", "count", "endsAt") VALUES ${Prisma.join(rows)}
      ON CONFLICT ("key") DO UPDATE SET
        "count" = CASE WHEN r."endsAt" <= ${at} THEN 1 ELSE r."count" + 1 END,
        "endsAt" = CASE WHEN r."endsAt" <= ${at} THEN EXCLUDED."endsAt" ELSE r."endsAt" END
      RETURNING "key", "count"`;
}

export function refuseTooMany(counted: Counted[]) {
  const over = counted.some(({ key, count }) => count > limits[key.split(' ')[0] as Limit].most);
  if (over) throw new Problem('tooMany');
}

/** Counts one try for each subject and refuses with `tooMany`; in a statement of its own, so that a refusal counts too. */
export const countTry = async (...tries: Try[]) =>
  refuseTooMany(await inOneStatement<Counted>(theSystem, countingTries(tries)));
