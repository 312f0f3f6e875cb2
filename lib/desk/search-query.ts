import { lexeme, reversed } from '@/lib/care-journey/search-keys';
import { westernDigits } from '@/lib/people/digits';
import { nameWords, soundKeys } from '@/lib/people/name-keys';
import { referenceAlphabet } from '@/lib/people/references';

const mostWords = 6;

const startsWith = (key: string) => `${lexeme(key)}:*`;

/** Words that are written like this, or sound like it in another script. The latter is a guess and comes after. */
function nameQuery(text: string) {
  const words = nameWords(text).slice(0, mostWords);
  if (words.length === 0) return null;
  const exact = words.map((word) => startsWith(`n:${word}`)).join(' & ');
  const sounds = soundKeys(words.join(' ')).map((sound) => lexeme(`k:${sound}`));
  const perWord = words.map((word) => {
    const [sound] = soundKeys(word);
    return sound ? `(${startsWith(`n:${word}`)} | ${lexeme(`k:${sound}`)})` : startsWith(`n:${word}`);
  });
  const joined = sounds.length > 0 && sounds.length < words.length ? ` | (${sounds.join(' & ')})` : '';
  return { exact, asked: `(${perWord.join(' & ')})${joined}` };
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

export type Asked = { asked: string; exact: string };

const only = (query: string): Asked => ({ asked: query, exact: query });

/** What was typed, as the text of two `tsquery`: all that may be meant, and what was certainly meant. */
export function searchQuery(typed: string): Asked | null {
  const text = westernDigits(typed.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim();
  if (isMail(text)) return only(mailQuery(text));
  const reference = referenceQuery(text);
  if (isPhone(text)) return only([phoneQuery(text), reference].filter(Boolean).join(' | '));
  const name = nameQuery(text);
  if (!name || !reference) return name ?? (reference ? only(reference) : null);
  return { asked: `${name.asked} | ${reference}`, exact: `(${name.exact}) | ${reference}` };
}
