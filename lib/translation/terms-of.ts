import type { Tx } from '@/lib/db/tx';

type Pair = { fromLanguage: string; language: string };

/** The glossary of one pair of languages. */
export const termsOf = (tx: Tx, { fromLanguage, language }: Pair) =>
  tx.glossaryTerm.findMany({
    where: { fromLanguage, language },
    orderBy: { term: 'asc' },
    select: { id: true, term: true, translation: true },
  });
