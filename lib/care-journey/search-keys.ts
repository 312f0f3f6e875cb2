import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { keysOfName } from '@/lib/people/name-keys';
import { plainReference } from '@/lib/people/references';

/** Raised when the rules by which keys are made change: the worker makes the older ones again. */
export const searchVersion = 1;

const most = 40;

type Named = { writtenName: string; passportName?: string | null; spokenName?: string | null };
type Writer = Named & { phone?: string | null; email?: string | null };
export type Searched = { reference: string; patient: Named; writers: Writer[] };

const unique = (keys: string[]) => [...new Set(keys)].slice(0, most);

export const reversed = (text: string) => [...text].toReversed().join('');

const namesOf = (people: Named[]) =>
  people.flatMap(({ writtenName, passportName, spokenName }) => [writtenName, passportName ?? '', spokenName ?? '']);

const digits = (phone: string) => phone.replace(/\D/g, '');

/** A lexeme as PostgreSQL reads it: quotes and backslashes are doubled. */
export const lexeme = (key: string) => `'${key.replace(/['\\]/g, '$&$&')}'`;

/** A phone number stands there from its end, because people leave out how it begins. */
const contactKeys = ({ phone, email }: Writer) => [
  ...(phone ? [`p:${reversed(digits(phone))}`] : []),
  ...(email ? [`m:${email.toLowerCase()}`] : []),
];

/** What a case is found by, as the text of a `tsvector`. */
export function searchKeys({ reference, patient, writers }: Searched) {
  const names = unique(namesOf([patient, ...writers])).map(keysOfName); // whoever writes for themselves has one
  const keys = [
    `r:${plainReference(reference).toLowerCase()}`,
    ...unique(names.flatMap(({ spellings }) => spellings)).map((word) => `n:${word}`),
    ...unique(names.flatMap(({ sounds }) => sounds)).map((sound) => `k:${sound}`),
    ...writers.flatMap(contactKeys),
  ];
  return keys.map(lexeme).join(' ');
}

const named = { writtenName: true, passportName: true, spokenName: true } as const;
const known = {
  id: true,
  reference: true,
  patient: {
    select: { ...named, capacities: { select: { account: { select: { ...named, phone: true, email: true } } } } },
  },
} satisfies Prisma.CaseSelect;

/** Whoever changes a name, a phone number or an address calls this in the same transaction. */
export async function keepSearchKeys(tx: Tx, which: Prisma.CaseWhereInput, atMost = 500) {
  const cases = await tx.case.findMany({ where: which, select: known, take: atMost });
  const rows = cases.map(({ id, reference, patient }) => ({
    caseId: id,
    version: searchVersion,
    keys: searchKeys({ reference, patient, writers: patient.capacities.map(({ account }) => account) }),
  }));
  await tx.$executeRaw`
    INSERT INTO "CaseSearch" SELECT * FROM jsonb_populate_recordset(NULL::"CaseSearch", ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT ("caseId") DO UPDATE SET "version" = EXCLUDED."version", "keys" = EXCLUDED."keys"`;
  return rows.length;
}
