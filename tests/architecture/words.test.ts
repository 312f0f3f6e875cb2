import { expect, test } from 'vitest';
import * as words from './rules/words';
import { isCode, listRoot, pathsIn, type Rule, read, type Source, sources } from './support/sources';

const folders = ['app', 'components', 'docs', 'lib', 'messages', 'prisma', 'public', 'scripts', 'tests'];
const isWritten = (path: string) => /\.(ts|tsx|mjs|css|prisma|md|json)$/.test(path);

const everything = pathsIn(...folders).filter((path) => !path.startsWith('public/fonts/'));
const written = everything.filter((path) => isWritten(path) && !path.startsWith('tests/architecture/')).map(read);
const styles = everything.filter((path) => path.endsWith('.css')).map(read);
const pages = sources.filter(({ path }) => !path.startsWith('lib/'));

test('nothing strange stands at the top', () => {
  expect(words.strangersAtTheTop(listRoot(), read('.gitignore').text.split('\n'))).toEqual([]);
});

const code = written.filter(({ path }) => isCode(path) || path.endsWith('.mjs'));
const paths = everything.map((path): Source => ({ path, text: '' }));

const rules = {
  namedInKebabCase: [words.namedInKebabCase, paths],
  namedAfterSomething: [words.namedAfterSomething, paths.filter(({ path }) => /^(app|components|lib)\//.test(path))],
  knowsNoSides: [words.knowsNoSides, [...pages, ...styles]],
  speaksByMessages: [words.speaksByMessages, sources],
  readsSettingsOnce: [words.readsSettingsOnce, sources],
  looksAtOneClock: [words.looksAtOneClock, sources],
  knowsWhatItHolds: [words.knowsWhatItHolds, code],
  isFinished: [words.isFinished, written],
  staysShort: [words.staysShort, written.filter(({ path }) => !/\.(json|md)$/.test(path))],
} satisfies Record<string, [Rule, Source[]]>;

test.each(Object.entries(rules))('the house keeps the rule %s', (_, [rule, files]) => {
  expect(files.flatMap(rule)).toEqual([]);
});

test('an odd folder at the top is found, and what is made is not', () => {
  expect(words.strangersAtTheTop(['app', 'src', 'report', 'a.tsbuildinfo'], ['report/', '*.tsbuildinfo'])).toEqual([
    'src',
  ]);
});

const tsx = 'components/ui/card.tsx';

const fixtures: [keyof typeof rules, path: string, text: string][] = [
  ['namedInKebabCase', 'lib/opinions/requestOpinion.ts', ''],
  ['namedInKebabCase', 'components/Card.tsx', ''],
  ['namedAfterSomething', 'lib/opinions/utils.ts', ''],
  ['namedAfterSomething', 'lib/helpers/dates.ts', ''],
  ['knowsNoSides', tsx, '<p className="ml-4" />'],
  ['knowsNoSides', tsx, '<p className="md:-mr-2" />'],
  ['knowsNoSides', tsx, '<p className="flex left-0" />'],
  ['knowsNoSides', tsx, '<p className="text-right" />'],
  ['knowsNoSides', tsx, '<p className="border-l" />'],
  ['knowsNoSides', tsx, '<p className="rounded-tr-lg" />'],
  ['knowsNoSides', tsx, 'const style = { marginLeft: 4 };'],
  ['knowsNoSides', 'app/styles/base.css', 'p { padding-left: 1rem; }'],
  ['knowsNoSides', 'app/styles/base.css', 'p { text-align: right; }'],
  ['knowsNoSides', 'app/styles/base.css', 'p {\n  left: 0;\n}'],
  ['speaksByMessages', tsx, '<p>Please wait</p>'],
  ['speaksByMessages', tsx, '<p>\n  {name}, please\n  wait<br /></p>'],
  ['speaksByMessages', tsx, '<b className={link}>Hello</b>'],
  ['speaksByMessages', tsx, '<img alt="A garden" />'],
  ['readsSettingsOnce', 'lib/mail/transport.ts', 'const url = process.env.SMTP_URL;'],
  ['readsSettingsOnce', 'lib/mail/transport.ts', 'const { SMTP_URL } = process\n  .env;'],
  ['looksAtOneClock', 'lib/mail/jobs.ts', 'const at = new Date();'],
  ['looksAtOneClock', 'lib/mail/jobs.ts', 'const at = Date.now();'],
  ['looksAtOneClock', 'lib/mail/jobs.ts', 'const at = performance.now();'],
  ['knowsWhatItHolds', 'lib/mail/jobs.ts', 'const held: any = {};'],
  ['knowsWhatItHolds', 'lib/mail/jobs.ts', 'const held = {} as any;'],
  ['knowsWhatItHolds', 'lib/mail/jobs.ts', 'const held: Record<string, any> = {};'],
  ['knowsWhatItHolds', 'lib/mail/jobs.ts', '/* @ts-ignore */'.replace('/* ', '').replace(' */', '')],
  ['isFinished', 'lib/mail/jobs.ts', '// TODO: retry'],
  ['staysShort', 'lib/mail/jobs.ts', '\n'.repeat(201)],
];

test.each(fixtures)('%s refuses %s with %j', (name, path, text) => {
  const [rule] = rules[name];
  expect(rule({ path, text })).not.toEqual([]);
});

const fine: [path: string, text: string][] = [
  [tsx, '<p className="ms-4 pe-2 text-start border-s rounded-se-lg start-0">{t(\'title\')}</p>'],
  [tsx, '<p>\n  {city}, {region} · <b>{code}</b>\n</p>'],
  [tsx, 'const open = (a: Map<string, Row>) => a.size > 1 && b < 2 ? wait(a) : done;'],
  ['app/styles/base.css', '/* left: of old */ p { margin-inline-start: 1rem; inset-inline-end: 0 }'],
  ['lib/mail/jobs.ts', 'const at = new Date(due); // not new Date()'],
  ['lib/mail/jobs.ts', "const any = 'any' as const;"],
  ['app/[locale]/(staff)/desk/[...rest]/page.tsx', ''],
];

test.each(fine)('%s may say %s', (path, text) => {
  expect(Object.values(rules).flatMap(([rule]) => rule({ path, text }))).toEqual([]);
});
