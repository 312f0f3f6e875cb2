import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { importsOf, type Source } from '../support/sources';

type Files = Map<string, string>;

const says = (directive: string, text: string) => new RegExp(`^\\s*(['"])${directive}\\1`).test(text);

const secret = /^lib\/(db\/(client|url|generated\/(?!enums))|env|secrets)(\.tsx?)?($|\/)?/;
const serverOnly =
  /^(node:|server-only$|next\/(headers|server|root-params|cache)$|next-intl\/(server|middleware)$|pg(-boss)?$|nodemailer|@prisma\/|@node-rs\/)/;

const isForbidden = (target: string) =>
  secret.test(target) || serverOnly.test(target) || builtinModules.includes(target.split('/')[0]!);

function resolve(from: string, importer: string, files: Files) {
  if (!/^[@.]\//.test(from) && !from.startsWith('..')) return from;
  const path = from.startsWith('@/') ? from.slice(2) : posix.join(posix.dirname(importer), from);
  return [path, `${path}.ts`, `${path}.tsx`].find((known) => files.has(known)) ?? path;
}

/** What reaches the browser with a file: its imports, but not types, and of actions only their addresses. */
function targetsOf(path: string, files: Files) {
  const text = files.get(path);
  if (text === undefined || says('use server', text)) return [];
  return importsOf(text)
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ from }) => resolve(from, path, files));
}

function chainsFrom(start: string, files: Files) {
  const seen = new Set([start]);
  const complaints: string[] = [];
  const follow = (chain: string[]) => {
    for (const target of targetsOf(chain.at(-1)!, files)) {
      if (seen.has(target)) continue;
      seen.add(target);
      if (isForbidden(target)) complaints.push([...chain, target].join(' → '));
      else follow([...chain, target]);
    }
  };
  follow([start]);
  return complaints;
}

/** Each chain of value imports by which a `'use client'` file would take the server's own code to a browser. */
export function leaksToTheBrowser(sources: Source[]) {
  const files: Files = new Map(sources.map(({ path, text }) => [path, text]));
  const clients = sources.filter(({ text }) => says('use client', text));
  return clients.flatMap(({ path }) => chainsFrom(path, files));
}
