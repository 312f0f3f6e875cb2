import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the repository: its path from the root, with `/`, and what it says. */
export type Source = { path: string; text: string };

/** A rule looks at one file and complains in sentences. */
export type Rule = (source: Source) => string[];

const root = fileURLToPath(new URL('../../..', import.meta.url));
const made = /(^|\/)(node_modules|generated|\.[^/]+)\//;

/** Every file under these folders, but what is made and not written. */
export function pathsIn(...folders: string[]) {
  const found = folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, `${entry.parentPath}${sep}${entry.name}`).replaceAll(sep, '/')),
  );
  return found.filter((path) => !made.test(path)).toSorted();
}

export const read = (path: string): Source => ({ path, text: readFileSync(`${root}${path}`, 'utf8') });

export const listRoot = () => readdirSync(root);

export const isCode = (path: string) => /\.tsx?$/.test(path);

/** The code that is built and run: what a browser, the server or the worker may load. */
export const sources = [...pathsIn('app', 'components', 'lib').filter(isCode), 'proxy.ts'].map(read);

const stringOrComment =
  /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|(?<![:\\])\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** The source without its comments; strings stay as they are. */
export const withoutComments = (text: string) => text.replace(stringOrComment, (_, string?: string) => string ?? '');

export type Import = { from: string; typeOnly: boolean };

const clause = /^[ \t]*(?:import|export)\s+(type\s)?([^'"`;]*?)\bfrom\s*(['"])(.+?)\3/gm;
const sideEffect = /^[ \t]*import\s*(['"])(.+?)\1/gm;
const called = /(typeof\s+)?\b(?:import|require)\(\s*(['"`])(.+?)\2/g;

const onlyTypes = (names: string) =>
  /^\{[^}]*\}\s*$/.test(names) &&
  names
    .replace(/[{}]/g, '')
    .split(',')
    .filter((name) => name.trim())
    .every((name) => /^\s*type\s/.test(name));

/** What a file imports or hands on: `import`, `export … from`, `import()` and `require()`. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  return [
    ...[...code.matchAll(clause)].map(([, type, names, , from]) => ({
      from: from!,
      typeOnly: Boolean(type) || onlyTypes(names!),
    })),
    ...[...code.matchAll(sideEffect)].map(([, , from]) => ({ from: from!, typeOnly: false })),
    ...[...code.matchAll(called)].map(([, type, , from]) => ({ from: from!, typeOnly: Boolean(type) })),
  ];
}
