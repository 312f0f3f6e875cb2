import { westernDigits } from '@/lib/people/digits';

const fixed = /\{[a-z]+\}|https?:\/\/[^\s<>"]+|[\w.+-]+@[\w-]+\.[\w.-]+|\bHW-[0-9A-Z]{4}-[0-9A-Z]{4}\b/gi;
const number = /\d{1,3}(?:[\u00a0\u202f '’]\d{3})+(?!\d)|\d+(?:[.,٫٬]\d+)*/g;

/** 1,000 and 1 000 are one number, and so are 2.5 and 2,5: languages set their signs differently. */
const bare = (text: string) => text.replaceAll(/\D/g, '');

const without = (text: string) => text.replaceAll(fixed, ' ');
const numbersIn = (text: string) => (without(westernDigits(text)).match(number) ?? []).map(bare);
const fixedIn = (text: string) => text.match(fixed) ?? [];

/** Each occurrence counts: a dose that was said twice is said twice. */
function missing(wanted: string[], found: string[]) {
  const left = [...found];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Numbers, references, addresses and `{variables}` of a text that its translation does not have. */
export const lostWords = (source: string, target: string) => [
  ...missing(fixedIn(source), fixedIn(target)),
  ...missing(numbersIn(source), numbersIn(target)),
];

/** Only the `{variables}`: without one of them a reply cannot be filled in. */
export const lostVariables = (source: string, target: string) =>
  missing(source.match(/\{[a-z]+\}/g) ?? [], target.match(/\{[a-z]+\}/g) ?? []);
