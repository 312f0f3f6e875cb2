import anyAscii from 'any-ascii';
import { lexeme } from '@/lib/care-journey/search-keys';
import { keysOfName } from '@/lib/people/name-keys';
import { names } from './names';

type Word = { locale: string; kind: 'given' | 'family'; nth: number; written: string; passport: string; keys: string };

const keysOf = (written: string, passport: string) => {
  const both = [written, passport].map(keysOfName);
  const keys = [
    ...both.flatMap(({ spellings }) => spellings).map((word) => `n:${word}`),
    ...both.flatMap(({ sounds }) => sounds).map((sound) => `k:${sound}`),
  ];
  return [...new Set(keys)].map(lexeme).join(' ');
};

/** Each word with its passport spelling and the keys by which it is found, made by the rules of the product. */
export const words: Word[] = names.flatMap(({ locale, given, family }) =>
  Object.entries({ given, family }).flatMap(([kind, list]) =>
    list.split(' ').map((word, nth) => {
      const [written, latin] = word.split('=') as [string, string?];
      const passport = (latin ?? anyAscii(written)).toUpperCase();
      return { locale, kind: kind as Word['kind'], nth, written, passport, keys: keysOf(written, passport) };
    }),
  ),
);
