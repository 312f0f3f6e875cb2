import { z } from 'zod';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

const id = z.uuid();

/** An id from an address is public input, which the database would not take for one. @throws Problem `notFound` */
export function ruleId(text: string) {
  const read = id.safeParse(text);
  if (!read.success) throw new Problem('notFound');
  return read.data;
}

/** Keeps a rule for this transaction; one that was withdrawn is `notFound`. */
export async function holdRule(tx: Tx, text: string) {
  const held = await tx.$queryRaw<object[]>`
    SELECT 1 FROM "TravelRule" WHERE "id" = ${ruleId(text)}::uuid AND "withdrawnAt" IS NULL FOR UPDATE`;
  if (held.length === 0) throw new Problem('notFound');
}
