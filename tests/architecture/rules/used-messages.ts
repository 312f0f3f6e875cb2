import { posix } from 'node:path';
import { importsOf, type Source, withoutComments } from '../support/sources';

const translator = /\b(?:use|get)Translations\(\s*(?:(['"`])(.*?)\1)?\s*\)|namespace: '(.*?)'/g;
const mails = /\bmailTranslator\(/;
const documents = /\bdocumentTranslator\b/;
const words = /\buseMessages\(\)((?:\.\w+|\[\w+\])+)/g;
const strings = /(['"])([\w.-]+)\1|`([\w.${}()[\]!?'| -]+)`/g;

/** `numbered(useMessages().a.b, 'sign')` says `sign1`, `sign2`, … */
const numbered = /\bnumbered\([^;]*?'(\w+)'\)/g;

/** `t(tone)`: any one of the words that stand directly in the namespace. */
const byVariable = /\bt(?:\.\w+)?\(\w+[,)]/;

const hole = /\$\{[^}]*\}/g;
const escaped = (text: string) => text.replace(/[.*+?^()|[\]\\]/g, '\\$&');
const pattern = (...parts: string[]) => {
  const key = parts.filter(Boolean).map((part) => part.split(hole).map(escaped).join('[\\w-]+'));
  return new RegExp(`^${key.join('\\.')}$`);
};

function namespacesIn(code: string) {
  const asked = [...code.matchAll(translator)].map(([, , of, given]) => of ?? given ?? '');
  const read = [...code.matchAll(words)].map(([, path]) => path!.slice(1).replace(/\[\w+\]/g, '.${code}'));
  return [...asked, ...read, ...(mails.test(code) ? ['mail'] : []), ...(documents.test(code) ? [''] : [])];
}

/** Code without words speaks in codes, which forms look up; errors.ts lists them all and says none. */
const speaksInCodes = /^(lib\/(?!errors\.ts$)|proxy\.ts$)/;
const codeSpaces = ['validation', 'problems'];

/** A translator that a file is handed speaks the words of the folder-mate that made it. */
function handedTo({ path, text }: Source, spaces: Map<string, string[]>) {
  const mates = importsOf(text).filter(({ from }) => from.startsWith('./'));
  return mates.flatMap(({ from }) => spaces.get(posix.join(posix.dirname(path), `${from}.ts`)) ?? []);
}

function keysIn(code: string) {
  const said = [...code.matchAll(strings)].map(([, , plain, template]) => plain ?? template!);
  const series = [...code.matchAll(numbered)].map(([, prefix]) => `${prefix}\${n}`);
  return [...said, ...series, ...(byVariable.test(code) ? ['${key}'] : [])];
}

/** The keys that these files can say: each namespace of a file with each of its strings. Generous, as files are small. */
export function usesIn(sources: Source[]) {
  const files = sources.map(({ path, text }) => ({ path, text: withoutComments(text) }));
  const spaces = new Map(files.map(({ path, text }) => [path, namespacesIn(text)]));
  return files.flatMap((file) => {
    const own = spaces.get(file.path)!;
    const codes = codeSpaces.filter(() => speaksInCodes.test(file.path));
    const heard = own.length > 0 ? own : handedTo(file, spaces);
    return [...codes, ...heard].flatMap((space) => keysIn(file.text).map((key) => pattern(space, key)));
  });
}
