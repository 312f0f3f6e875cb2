import { importsOf, type Rule, withoutComments } from '../support/sources';

/** The one door, and the session adapter, which must know who is asking before there is an actor. */
const opensTransactions = 'lib/access/as-actor.ts';
const holdsClient = [opensTransactions, 'lib/auth/session-rows.ts'];

export const opensNoTransaction: Rule = ({ path, text }) =>
  path !== opensTransactions && /\$transaction\b/.test(withoutComments(text))
    ? [`${path} opens a transaction, which only ${opensTransactions} does`]
    : [];

const isClient = /^@\/lib\/db\/(client|ask|in-two-breaths)$|^@prisma\/(client|adapter)|^pg$/;
const makesClient = /\bnew\s+PrismaClient\b/;

export const holdsNoClient: Rule = ({ path, text }) => {
  if (holdsClient.includes(path) || path.startsWith('lib/db/')) return [];
  const held = importsOf(text).some(({ from, typeOnly }) => isClient.test(from) && !typeOnly);
  return held || makesClient.test(text) ? [`${path} holds a client of its own; a verb is handed a transaction`] : [];
};

const verbs = 'create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany';

/** Models as Prisma's client spells them, from the schema: `model AuditEntry` is `auditEntry`. */
export const modelsIn = (schema: string) =>
  [...schema.matchAll(/^model\s+(\w)(\w*)/gm)].map(([, first, rest]) => first!.toLowerCase() + rest!);

/** `tx` is the name of a transaction; what writes by any other name writes outside one. */
export const writesInTransactions =
  (models: string[]): Rule =>
  ({ path, text }) => {
    const write = new RegExp(`([\\w)\\]]+)\\s*\\??\\.(?:${models.join('|')})\\s*\\.(?:${verbs})\\(`, 'g');
    const others = [...withoutComments(text).matchAll(write)].filter(([, receiver]) => receiver !== 'tx');
    return path === 'lib/auth/session-rows.ts' ? [] : others.map(([call]) => `${path} writes outside tx: ${call}`);
  };

const unsafe = /\$(?:queryRaw|executeRaw)Unsafe\b|\bPrisma\s*\.\s*raw\b|\$(?:queryRaw|executeRaw)\(/;

/** A tagged template carries values beside the text; every other way pastes them into it. */
export const asksInTemplates: Rule = ({ path, text }) =>
  unsafe.test(withoutComments(text)) ? [`${path} makes SQL of text`] : [];

/** Readings are recorded too, and change nothing. */
const reads = [
  'lib/auth/with-case.tsx',
  'lib/records/letters/print-letter.ts',
  'lib/records/show-file.ts',
  'lib/records/orders/print-certificate.ts',
];
const recordsOfCase = /\b(?:record|entryRow)\(\s*(?:tx,\s*)?\w+(?:\([^)]*\))?,\s*'[^']+',\s*\{[^}]*\bcaseId\b/;

/** What the trail says of a case, its open pages show; `change` announces for all verbs that go through it. */
export const announcesWhatItRecords: Rule = ({ path, text }) => {
  const code = withoutComments(text);
  if (reads.includes(path) || !recordsOfCase.test(code)) return [];
  return /\b(?:change|announce|announced)\(/.test(code)
    ? []
    : [`${path} records a change of a case and announces none`];
};

const raw = /(\w+)\s*\.\$(?:queryRaw|executeRaw)\b/g;

export const asksInTransactions: Rule = ({ path, text }) =>
  [...withoutComments(text).matchAll(raw)]
    .filter(([, receiver]) => receiver !== 'tx')
    .map(([call]) => `${path} asks outside tx: ${call}`);
