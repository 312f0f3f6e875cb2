import anyAscii from 'any-ascii';
import { scriptOf } from './scripts';

type Spelling = readonly (readonly [RegExp, string])[];

const respelt = (text: string, spelling: Spelling) =>
  spelling.reduce((word, [letters, instead]) => word.replace(letters, instead), text);

/** Letters that people, keyboards and countries exchange without noticing. */
const alike: Record<string, string> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ـ: '', ء: '', ı: 'i' };
const exchanged = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

const plain = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(exchanged, (letter) => alike[letter]!);

const withoutArticle = (word: string) => word.replace(/^ال(?=\p{L}{2})/u, '');

const isArticle = (word: string) => /^(?:ال|[ae]l)$/.test(word);

/** The words of a name, or of what is typed to find one, each in one spelling: no case, no marks, no Arabic article. */
export function nameWords(text: string) {
  const words = text
    .replace(/['’‘`´׳״ʻʼ]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => withoutArticle(plain(word)))
    .filter(Boolean);
  return words.every(isArticle) ? words : words.filter((word) => !isArticle(word));
}

/** عبد الله is one name, as Abdullah is; so is Abdul Rahman. */
const servant = /^(?:عبد|abd[aeiou]?l?)$/;

const joined = (words: string[]) =>
  words.reduce<string[]>(
    (whole, word) =>
      servant.test(whole.at(-1) ?? '') ? [...whole.slice(0, -1), whole.at(-1)! + word] : [...whole, word],
    [],
  );

const arabicConsonants = new Map(
  'بb پb تt ثt جj چs حh خk دd ذd رr زz ژz سs شs صs ضd طt ظz غj فf ڤf قk كk گj لl مm نn هh ھh'
    .split(' ')
    .map(([letter, sound]) => [letter!, sound!]),
);

const arabicSounds = (word: string) => [...word].map((letter) => arabicConsonants.get(letter) ?? '').join('');

/** How passports write the sounds that Arabic, Cyrillic and Chinese share; vowels are written alike in no two of them. */
const latinSounds: Spelling = [
  [/shch|tch|sch|ch|sh/g, 's'],
  [/dj/g, 'j'],
  [/ph/g, 'f'],
  [/ng/g, 'n'],
  [/([kgdtz])h/g, '$1'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/v/g, 'f'],
  [/p/g, 'b'],
  [/g/g, 'j'],
];

const ending: Spelling = [
  [/h$/, ''],
  [/[^bdfhjklmnrstz]/g, ''],
  [/(.)\1+/g, '$1'],
];

const soundsOfPart = (word: string) => respelt(respelt(word, latinSounds), ending);

/** `al` and `el` grow together with a name: Alenezi is العنزي. What is too short without them keeps them. */
function soundsOfLatin(word: string) {
  const rest = soundsOfPart(word.replace(/^[ae]l/, ''));
  return rest.length > 1 ? rest : soundsOfPart(word);
}

function soundsOf(word: string) {
  if (scriptOf(word) === 'Arab') return respelt(arabicSounds(word.replace(/^عبدال/, 'عبد')), ending);
  return soundsOfLatin(
    anyAscii(word)
      .toLowerCase()
      .replace(/^abd[aeiou]?l(?=.{2})/, 'abd'),
  );
}

const soundsOfWords = (words: string[]) => joined(words).map(soundsOf).filter(Boolean);

/** The consonants of each word in one alphabet, by which نورة, Noura and Нура meet; for finding, never for deciding. */
export const soundKeys = (text: string) => soundsOfWords(nameWords(text));

const isUnspaced = (word: string) => ['Hani', 'Hira', 'Kana'].includes(scriptOf(word));

/** From each character on: 王小明 is found by 小明 too, and by WANG, XIAOMING and MING. */
function ends(word: string) {
  const letters = [...word];
  return letters.flatMap((_, at) => {
    const end = letters.slice(at).join('');
    return [end, anyAscii(end).toLowerCase()];
  });
}

const inLatin = (word: string) => (['Cyrl', 'Grek'].includes(scriptOf(word)) ? [anyAscii(word).toLowerCase()] : []);

const spellingsOf = (word: string) => (isUnspaced(word) ? ends(word) : [word, ...inLatin(word)]);

/** What a name is found by: the spellings by whose beginning it is, and the sounds of its words. */
export function keysOfName(text: string) {
  const words = nameWords(text);
  return { spellings: words.flatMap(spellingsOf), sounds: soundsOfWords(words) };
}
