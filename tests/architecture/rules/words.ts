import { type Rule, withoutComments } from '../support/sources';

/** What may stand at the top: folders of the house, and files where the tools look for them. */
const atTheTop = new Set([
  'app',
  'components',
  'docs',
  'lib',
  'messages',
  'prisma',
  'public',
  'scripts',
  'tests',
  'README.md',
  'LICENSE',
  'biome.json',
  'global.d.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'postcss.config.mjs',
  'prisma.config.ts',
  'proxy.ts',
  'tsconfig.json',
  'vitest.config.ts',
]);

/** `ignored`: the lines of `.gitignore`. */
export function strangersAtTheTop(entries: string[], ignored: string[]) {
  const patterns = ignored.filter((line) => /^[^/]+\/?$/.test(line)).map((line) => line.replace(/\/$/, ''));
  const isMade = (entry: string) =>
    patterns.some((line) => (line.startsWith('*') ? entry.endsWith(line.slice(1)) : entry === line));
  return entries.filter((entry) => !entry.startsWith('.') && !atTheTop.has(entry) && !isMade(entry));
}

/** Names that Next, Prisma and people who look for a README spell their own way. */
const own = /^(README\.md|migration_lock\.toml|\[(\.\.\.)?[a-z]+\]|\([a-z]+\)|\d{14}_[a-z_]+)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

export const namedInKebabCase: Rule = ({ path }) =>
  path.split('/').every((name) => kebab.test(name) || own.test(name)) ? [] : [`${path} is not in kebab case`];

const vague = /(^|\/)(utils?|helpers?|common|misc|shared|data|items?|managers?)(\/|\.[^/]*$)/;

export const namedAfterSomething: Rule = ({ path }) =>
  vague.test(path) && !path.startsWith('messages/') ? [`${path} is named after nothing that it does`] : [];

const sides = 'left|right';
const physical = [
  /(?<![\w-])-?(?:[mp][lr]|scroll-[mp][lr]|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr]))-[\w[(]/,
  /(?<![\w-])(?:border-[lr]|rounded-(?:[lr]|[tb][lr]))(?![\w-])/,
  new RegExp(`(?<![\\w-])(?:text|float|clear)-(?:${sides})(?![\\w-])`),
  new RegExp(`(?:margin|padding|border|inset)-(?:${sides})|(?:text-align|float|clear)\\s*:\\s*(?:${sides})\\b`),
  new RegExp(`(?:^|[{;\\s])(?:${sides})\\s*:`),
  /border-(?:top|bottom)-(?:left|right)-radius|(?:margin|padding)(?:Left|Right)\b/,
];

/** A page is mirrored for Arabic: what has a side says `start` or `end`. */
export const knowsNoSides: Rule = ({ path, text }) => {
  const code = withoutComments(text);
  return physical.flatMap((pattern) => {
    const [found] = pattern.exec(code) ?? [];
    return found === undefined ? [] : [`${path} names a side: ${found.trim()}`];
  });
};

const spoken = /\b(?:title|label|alt|placeholder|aria-label|hint|lead)=(["'])(?=[^"']*\p{L}{2})[^"']*\1/gu;

/** Text of a page: after a tag or an expression, up to the next of either. Code between braces has its signs. */
const words = String.raw`([^<>{}=;()[\]|'"\x60]*(?:\p{Ll}|\p{Lo}){2}[^<>{}=;()[\]|'"\x60]*)`;
const afterTag = new RegExp(String.raw`(?<=[\w"'})]|\/)>${words}[<{]`, 'gu');
const afterBrace = new RegExp(String.raw`\}${words}<(?=[\/\w>])`, 'gu');
const isCode = /^[:&]|^,?\s*[\w'-]+\??:|^(?:return|else|case|const|let|export|function|type|satisfies|as)\b/;

/** Sentences stand in messages/, where ten languages can say them; a `·` or `:` needs no language. */
export const speaksByMessages: Rule = ({ path, text }) => {
  if (!path.endsWith('.tsx') || path.startsWith('app/dev/')) return [];
  const code = withoutComments(text);
  const texts = [...code.matchAll(afterTag), ...code.matchAll(afterBrace)].map(([, found]) => found!.trim());
  const said = texts.filter((found) => !isCode.test(found));
  const attributes = [...code.matchAll(spoken)].map(([attribute]) => attribute);
  return [...said, ...attributes].map((found) => `${path} speaks without messages: ${found}`);
};

const only =
  (pattern: RegExp, allowed: string[], complaint: string): Rule =>
  ({ path, text }) =>
    pattern.test(withoutComments(text)) && !allowed.includes(path) ? [`${path} ${complaint}`] : [];

/** `process.cwd()` and its like are no settings. */
export const readsSettingsOnce = only(
  /\bprocess\s*\.\s*env\b|\bimport\.meta\.env\b/,
  ['lib/env.ts'],
  'reads a setting past lib/env.ts',
);

export const looksAtOneClock = only(
  /\bnew\s+Date\(\s*\)|\bDate\s*\.\s*now\b|(?<!new\s)(?<![.\w])Date\(\s*\)|\bperformance\.(?:now|timeOrigin)\b/,
  // next-auth reckons by the real clock, and is answered by it.
  ['lib/clock.ts', 'lib/auth/options.ts'],
  'looks at a clock that tests cannot move',
);

export const knowsWhatItHolds = only(
  /(?::|\bas|<|,|\|)\s*any\b(?=[\s,;)\]>|=[]|$)|@ts-(?:ignore|nocheck)/,
  [],
  'gives up its types',
);

/** Old work stands in the tracker, not in the code. */
export const isFinished: Rule = ({ path, text }) =>
  /\b(?:TODO|FIXME)\b|\b(?:todo|fixme)\s*:/.test(text) ? [`${path} is unfinished`] : [];

const longest = 200;

/** Stories and words are long because people are; a list is no code. */
const mayBeLong = /^(messages|tests|prisma\/seed)\//;

export const staysShort: Rule = ({ path, text }) => {
  const lines = text.split('\n').length - 1;
  return lines > longest && !mayBeLong.test(path) ? [`${path} has ${lines} lines`] : [];
};
