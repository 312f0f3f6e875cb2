import { posix } from 'node:path';
import { importsOf, type Rule, type Source, withoutComments } from '../support/sources';

/** Bottom first: code imports its own folder and the ones before it. */
export const order = [
  'errors',
  'clock',
  'env',
  'report',
  'secrets',
  'hospital',
  'db',
  'storage',
  'i18n',
  'people',
  'live',
  'access',
  'audit',
  'jobs',
  'mail',
  'documents',
  'forms',
  'accounts',
  'staff',
  'care-journey',
  'notices',
  'translation',
  'conversation',
  'families',
  'records',
  'inquiries',
  'appointments',
  'opinions',
  'finance',
  'travel',
  'followup',
  'partners',
  'desk',
  'insights',
  'components',
  'worker',
  'web',
  'auth',
  'app',
  'proxy',
];

const folderOf = (path: string) => path.replace(/^lib\//, '').split(/[/.]/)[0]!;
const height = (path: string) => order.indexOf(folderOf(path));

/** Words are no code: any layer may have them, by whatever way its compiler understands. */
const isWords = (path: string) => path.startsWith('messages/');

const targetOf = (from: string, path: string) =>
  from.startsWith('@/') ? from.slice(2) : from.startsWith('.') ? posix.join(posix.dirname(path), from) : null;

export const standsInALayer: Rule = ({ path }) => (height(path) < 0 ? [`${path} stands in no layer`] : []);

export const importsFromBelow: Rule = ({ path, text }) =>
  importsOf(text)
    .map(({ from }) => targetOf(from, path))
    .filter((target) => target !== null && !isWords(target))
    .filter((target) => height(target!) < 0 || height(target!) > height(path))
    .map((target) => `${path} imports ${target}, which stands above it or in no layer`);

/** Up is allowed to what stands directly in a folder around this one, as a step's `../actions`. */
const isAround = (from: string, path: string) =>
  /^(\.\.\/)+[^./][^/]*$/.test(from) && folderOf(targetOf(from, path)!) === folderOf(path);

function misspelt(from: string, path: string) {
  const target = targetOf(from, path);
  if (target === null) return /^(\/|~|#|file:|(app|components|lib|messages|src)\/)/.test(from);
  if (isWords(target)) return false;
  if (from.startsWith('@/')) return /\/\.{1,2}(\/|$)/.test(from) || posix.dirname(target) === posix.dirname(path);
  return from.startsWith('..') ? !isAround(from, path) : !/^\.\/(?!\.)(?!.*\/\.\.?\/)/.test(from);
}

export const spellsImports: Rule = ({ path, text }) =>
  importsOf(text)
    .filter(({ from }) => misspelt(from, path))
    .map(({ from }) => `${path} spells '${from}' otherwise than by './' for its folder and '@/' for others`);

/** An import that no reader, and no test, can follow. */
const unreadable = /\b(?:import|require)\(\s*[^'"`\s)]|import\.meta\.glob|\bcreateRequire\b/;

export const importsAreReadable: Rule = ({ path, text }) =>
  unreadable.test(withoutComments(text)) ? [`${path} imports what cannot be read from its source`] : [];

export function handsNothingOn({ path, text }: Source) {
  const found = /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;'"]*\sfrom\s/m.test(withoutComments(text));
  return /(^|\/)index\.tsx?$/.test(path) || found ? [`${path} hands on what others export`] : [];
}

/** The wiring: what must know the framework. Everything else under `lib/` serves page, worker, seed and test alike. */
const wiring = ['auth', 'i18n', 'web'];
const framework = /^(next|next-auth|next-intl|react|react-dom|server-only|client-only)(\/|$)/;

export const domainKnowsNoNext: Rule = ({ path, text }) =>
  path.startsWith('lib/') && !wiring.includes(folderOf(path))
    ? importsOf(text)
        .filter(({ from }) => framework.test(from))
        .map(({ from }) => `${path} is domain code and imports '${from}'`)
    : [];
