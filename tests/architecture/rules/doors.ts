import { importsOf, type Rule, type Source, withoutComments } from '../support/sources';

/** Pages, routes and action files that name no permission, and what stands in its place. */
export const openDoors: Record<string, string> = {
  'app/[locale]/(account)/actions.ts': 'whoever signs in is nobody yet',
  'app/[locale]/(account)/account/page.tsx': "the reader's own sessions",
  'app/[locale]/(account)/begin-again/[token]/page.tsx': 'the mailed token',
  'app/[locale]/(account)/begin-again/actions.ts': 'the mailed token, and the code of a colleague',
  'app/[locale]/(account)/confirm/[token]/page.tsx': 'the mailed token',
  'app/[locale]/(account)/notices/actions.ts': 'the own account of whoever asks, or the mailed token',
  'app/[locale]/(account)/notices/page.tsx': 'the own account of whoever asks',
  'app/[locale]/(account)/notices/stop/[token]/page.tsx': 'the mailed token',
  'app/[locale]/(account)/join/[token]/page.tsx': 'the mailed token',
  'app/[locale]/(account)/join/[token]/second-factor/page.tsx': 'the mailed token',
  'app/[locale]/(account)/join/actions.ts': 'the mailed token',
  'app/[locale]/(account)/recover/[token]/page.tsx': 'the mailed token',
  'app/[locale]/(account)/recover/actions.ts': 'the mailed token',
  'app/[locale]/(account)/sign-in/lost-device/page.tsx': 'a form',
  'app/[locale]/(account)/sign-in/code/page.tsx': 'a form',
  'app/[locale]/(account)/sign-in/link/[token]/page.tsx': 'the mailed token',
  'app/[locale]/(account)/sign-in/page.tsx': 'a form',
  'app/[locale]/(account)/sign-in/reference/page.tsx': 'a form',
  'app/[locale]/(account)/sign-in/sent/page.tsx': 'the same words for everybody',
  'app/[locale]/(account)/sign-in/staff/page.tsx': 'a form',
  'app/[locale]/(patient)/journey/page.tsx': 'the cases within the sight of whoever asks',
  'app/[locale]/(guest)/send/[token]/page.tsx': 'the token of a link',
  'app/[locale]/(guest)/send/actions.ts': 'the token of a link',
  'app/[locale]/(guest)/send/page.tsx': "the link of this browser's cookie",
  'app/[locale]/[...rest]/route.ts': 'the page for unknown addresses',
  'app/[locale]/inquiry/[step]/page.tsx': "the draft of this browser's cookie",
  'app/[locale]/inquiry/actions.ts': "the draft of this browser's cookie",
  'app/[locale]/inquiry/check-answers/page.tsx': "the draft of this browser's cookie",
  'app/[locale]/inquiry/leave/page.tsx': "the draft of this browser's cookie",
  'app/[locale]/inquiry/page.tsx': "the draft of this browser's cookie",
  'app/[locale]/inquiry/resume/[token]/page.tsx': 'the mailed token',
  'app/[locale]/inquiry/sent/page.tsx': "the draft of this browser's cookie",
  'app/api/notices/stop/[token]/route.ts': 'the mailed token',
  'app/api/inquiries/route.ts': "the draft of this browser's cookie",
  'app/api/letters/[id]/route.ts': 'printLetter, which asks for the case of the letter',
  'app/api/health/route.ts': 'two words about the house',
  'app/api/orders/[id]/certificate/route.ts': 'record.read, asked by the verb',
  'app/api/records/[file]/[view]/route.ts': 'record.read, or the order of a translator, asked by the verb',
  'app/api/uploads/[upload]/route.ts': 'whose upload it is, asked by the verb at each request',
  'app/api/uploads/form/route.ts': "the sender's account, link or order, asked by the verb",
  'app/api/uploads/route.ts': "the sender's account, link or order, asked by the verb",
  'app/api/sign-in/hospital/callback/route.ts': 'whoever signs in is nobody yet',
  'app/api/sign-in/hospital/route.ts': 'whoever signs in is nobody yet',
  'app/dev/outbox/page.tsx': 'the demonstration alone',
};

/** Actions without a form to read. */
const withoutForm = ['signOut'];

const isAction = ({ path, text }: Source) => path.startsWith('app/') && /^\s*(['"])use server\1/.test(text);
const isPublic = (path: string) => path.startsWith('app/[locale]/(public)/');
export const isDoor = (source: Source) => /^app\/(.+\/)?(page|route)\.tsx?$/.test(source.path) || isAction(source);

const named = /\b(?:withCase|withDoor|look|change|authorize|authorizeDoor)\(\s*(?:[\w.]+,\s*)?'[a-z]+\.[a-zA-Z]+'/;

const namesPermission = (text: string) => named.test(withoutComments(text));

export const namesItsPermission: Rule = (source) =>
  !isDoor(source) || isAction(source) || isPublic(source.path) || source.path in openDoors
    ? []
    : namesPermission(source.text)
      ? []
      : [`${source.path} names no permission and is not among the open doors`];

/** A public page is made for nobody: it asks neither who reads it nor for any row, but for rules that everybody reads. */
const forNobody = /^@\/lib\/(?!hospital\/|i18n\/|people\/|travel\/(asked|queries)$|env$|errors$|report$)/;

export const publicPagesKnowNobody: Rule = ({ path, text }) =>
  isPublic(path)
    ? importsOf(text)
        .filter(({ from }) => forNobody.test(from))
        .map(({ from }) => `${path} is public and imports '${from}'`)
    : [];

export const casesAreGuarded: Rule = ({ path, text }) => {
  if (!path.endsWith('/page.tsx') || !path.startsWith('app/')) return [];
  const code = withoutComments(text);
  if (path.includes('[reference]') && !/\bwithCase\('/.test(code)) return [`${path} is about a case without withCase`];
  if (path.includes('(staff)') && !/\bwith(Case|Door)\('/.test(code)) return [`${path} is of the desk without a door`];
  return [];
};

/** Pages are fetched without their layout. */
export const layoutsGuardNothing: Rule = ({ path, text }) =>
  path.endsWith('/layout.tsx') && importsOf(text).some(({ from }) => /^@\/lib\/(auth|access)\//.test(from))
    ? [`${path} guards, and nobody has to pass it`]
    : [];

const statements = (text: string) =>
  withoutComments(text).split(/^(?=(?:export|async|function|const|let|type|import)\b)/m);
const exported = /^export (?:async function|const|function) (\w+)/;
const actionsOf = (text: string) => statements(text).filter((statement) => exported.test(statement));
const nameOf = (action: string) => exported.exec(action)![1]!;
const countOf = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;

export const actionsSubmit: Rule = (source) =>
  isAction(source)
    ? actionsOf(source.text)
        .filter((action) => countOf(/\bsubmit\(/g, action) !== 1 && !withoutForm.includes(nameOf(action)))
        .map((action) => `${source.path}: ${nameOf(action)} does not go through submit once`)
    : [];

const imported = /^import\s+\{([^}]*)\}\s+from\s+'@\/([^']+)'/gm;

/** The names that a file imports from verbs that ask a permission by name. */
function verbsIn(text: string, files: Map<string, string>) {
  return [...text.matchAll(imported)]
    .filter(([, , path]) => namesPermission(files.get(`${path}.ts`) ?? ''))
    .flatMap(([, names]) => names!.split(',').map((name) => name.trim()))
    .filter((name) => name && !name.startsWith('type '));
}

/** An action names its permission by the one verb that it calls, which asks for it. */
export const actionsCallOneVerb =
  (all: Source[]): Rule =>
  (source) => {
    if (!isAction(source) || source.path in openDoors) return [];
    const verbs = verbsIn(source.text, new Map(all.map(({ path, text }) => [path, text])));
    const calls = (action: string) => verbs.filter((verb) => new RegExp(`\\b${verb}\\(`).test(action));
    return actionsOf(source.text)
      .filter((action) => calls(action).length !== 1)
      .map((action) => `${source.path}: ${nameOf(action)} calls not one verb that names a permission`);
  };
