import type { Description, Part } from '@/lib/documents/document';
import { letterheadOf } from '@/lib/documents/letterhead';
import { latin } from '@/lib/documents/showable';
import { Problem } from '@/lib/errors';
import { hospital } from '@/lib/hospital/profile';
import type { Locale } from '@/lib/i18n/locales';
import { documentTranslator } from '@/lib/i18n/translator';
import { composeCustoms } from './compose-customs';
import { composeRequest } from './compose-request';
import { composeShipping } from './compose-shipping';
import { contents, type LetterKind } from './content';
import type { PrintedLetter } from './queries';
import { day } from './words';

type Page = Pick<Part, 'title' | 'blocks'>;
type Compose = (letter: PrintedLetter, locale: Locale) => Promise<Page>;

/** A request is made together with its link. */
function linkOf({ link }: PrintedLetter) {
  if (!link) throw new Problem('notFound');
  return link;
}

const ways: Record<LetterKind, Compose> = {
  recordsRequest: (letter, locale) =>
    composeRequest(contents.recordsRequest.parse(letter.content), locale, linkOf(letter)),
  shipping: ({ content }, locale) => composeShipping(contents.shipping.parse(content), locale),
  customs: ({ content }, locale) => composeCustoms(contents.customs.parse(content), locale),
};

async function headOf({ number, createdAt }: PrintedLetter, locale: Locale) {
  const t = await documentTranslator(locale);
  return [
    { label: t('documents.facts.number'), value: latin(number) },
    { label: t('documents.facts.date'), value: day(createdAt, locale) },
  ];
}

async function partOf(letter: PrintedLetter, locale: Locale): Promise<Part> {
  const page = await ways[letter.kind as LetterKind](letter, locale);
  return { ...page, locale, letterhead: letterheadOf(hospital), facts: await headOf(letter, locale) };
}

/** The words of a letter in its languages, a page or more in each. */
export async function composeLetter(letter: PrintedLetter): Promise<Description> {
  const { locales } = contents[letter.kind as LetterKind].parse(letter.content);
  const parts = await Promise.all(locales.map((locale) => partOf(letter, locale)));
  return { number: letter.number, madeAt: letter.createdAt, parts: parts as Description['parts'] };
}
