import { lexeme, reversed } from '@/lib/care-journey/search-keys';
import { westernDigits } from '@/lib/people/digits';
import { nameWords, soundKeys } from '@/lib/people/name-keys';
import { referenceAlphabet } from '@/lib/people/references';

const mostWords = 6;

const startsWith = (key: string) => `${lexeme(key)}:*`;

/** Words that are written like this, or sound like it in another script. The latter is a guess and comes after. */
function asNames(words: string[], keyOf: (key: string) => string) {
  const exact = words.map((word) => keyOf(`n:${word}`)).join(' & ');
  const sounds = soundKeys(words.join(' ')).map((sound) => lexeme(`k:${sound}`));
  const perWord = words.map((word) => {
    const [sound] = soundKeys(word);
    return sound ? `(${keyOf(`n:${word}`)} | ${lexeme(`k:${sound}`)})` : keyOf(`n:${word}`);
  });
  const joined = sounds.length > 0 && sounds.length < words.length ? ` | (${sounds.join(' & ')})` : '';
  return { exact, asked: `(${perWord.join(' & ')})${joined}` };
}

/** One word alone is often the beginning of a longer one; several are mostly names that somebody bears as they stand. */
function nameQuery(text: string): Asked | null {
  const words = nameWords(text).slice(0, mostWords);
  if (words.length === 0) return null;
  const begun = asNames(words, startsWith);
  return words.length > 1 ? { ...begun, whole: asNames(words, lexeme) } : begun;
}

const isPhone = (text: string) => /^[+\d\s().\-/]+$/.test(text) && text.replace(/\D/g, '').length >= 4;

/** From its end, without what countries put before it: 0, 00 or +. */
const phoneQuery = (text: string) => startsWith(`p:${reversed(text.replace(/\D/g, '').replace(/^0+/, ''))}`);

function referenceQuery(text: string) {
  const plain = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/^HW/, '');
  const fits =
    plain.length >= 3 && plain.length <= 8 && [...plain].every((letter) => referenceAlphabet.includes(letter));
  return fits ? startsWith(`r:${plain.toLowerCase()}`) : null;
}

const isMail = (text: string) => /^\S*@\S*$/.test(text) && text.length > 2;

const mailQuery = (text: string) => startsWith(`m:${text.toLowerCase()}`);

/** The text of two `tsquery`: all that may be meant, and what was certainly meant. */
export type Query = { asked: string; exact: string };

/** Each word by its beginning, and as it stands where names are looked for so first. */
export type Asked = Query & { whole?: Query };

const only = (query: string): Asked => ({ asked: query, exact: query });

/** What was typed, as a question to the keys. */
export function searchQuery(typed: string): Asked | null {
  const text = westernDigits(typed.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim();
  if (isMail(text)) return only(mailQuery(text));
  const reference = referenceQuery(text);
  if (isPhone(text)) return only([phoneQuery(text), reference].filter(Boolean).join(' | '));
  const name = nameQuery(text);
  if (!name || !reference) return name ?? (reference ? only(reference) : null);
  return { asked: `${name.asked} | ${reference}`, exact: `(${name.exact}) | ${reference}` };
}
