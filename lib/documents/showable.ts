import anyAscii from 'any-ascii';

const covered =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]/u;
const pictures = /\p{Extended_Pictographic}|\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|\p{Variation_Selector}|[\u{e0000}-\u{e007f}]/gu;
const directions = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/**
 * What somebody typed, in letters that the fonts of documents have: those of other scripts are written in Latin, pictures and
 * marks that would turn the words around are left out.
 */
export const showable = (typed: string) =>
  [
    ...typed
      .normalize('NFC')
      .replace(directions, '')
      .replace(pictures, (sign) => (sign === '\n' ? '\n' : '')),
  ]
    .map((letter) => (covered.test(letter) ? letter : anyAscii(letter)))
    .join('');

/** A Latin value – a number, an address, a reference – keeps its order within Arabic. */
export const latin = (value: string) => `\u2066${value}\u2069`;

/** A value in whichever script it is. */
export const isolated = (value: string) => `\u2068${value}\u2069`;
