import { type Source, withoutComments } from '../support/sources';

const translator = /\b(?:use|get)Translations\(\s*(?:(['"`])(.*?)\1)?\s*\)|namespace: '(.*?)'/g;
const mails = /\bmailTranslator\(/;
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
  return [...asked, ...read, ...(mails.test(code) ? ['mail'] : [])];
}

/** Code without words speaks in codes, which forms look up; errors.ts lists them all and says none. */
const speaksInCodes = /^(lib\/(?!errors\.ts$)|proxy\.ts$)/;
const codeSpaces = ['validation', 'problems'];

/** The keys that a file can say: each of its namespaces with each of its strings. Generous, as a file is small. */
export function usesIn({ path, text }: Source) {
  const code = withoutComments(text);
  const said = [...code.matchAll(strings)].map(([, , plain, template]) => plain ?? template!);
  const series = [...code.matchAll(numbered)].map(([, prefix]) => `${prefix}\${n}`);
  const keys = [...said, ...series, ...(byVariable.test(code) ? ['${key}'] : [])];
  const codes = codeSpaces
    .filter(() => speaksInCodes.test(path))
    .flatMap((space) => said.map((key) => pattern(space, key)));
  return [...codes, ...namespacesIn(code).flatMap((space) => keys.map((key) => pattern(space, key)))];
}
