import type { Tx } from '@/lib/db/tx';

type Pair = { fromLanguage: string; language: string };

/** Who is qualified for a pair of languages and at work, by name. */
export const translatorsFor = (tx: Tx, { fromLanguage, language }: Pair) =>
  tx.account.findMany({
    where: {
      kind: 'staff',
      suspendedAt: null,
      staff: { role: 'translator' },
      translates: { some: { fromLanguage, language, endedAt: null } },
    },
    orderBy: { writtenName: 'asc' },
    select: { id: true, writtenName: true },
  });
