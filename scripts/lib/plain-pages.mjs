import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at } from './root.mjs';

const pages = new Map();

/** A whole small page with one sentence of a catalogue, in this language; made once, without the app. */
const plainPage = (file, code) => (locale) => {
  const name = `${locale} ${code}`;
  if (!pages.has(name)) pages.set(name, page(locale, sentence(locale, file, code)));
  return pages.get(name);
};

export const overloaded = plainPage('problems', 'temporarilyUnavailable');
export const foreignForm = plainPage('problems', 'foreignForm');
export const tooLarge = plainPage('validation', 'tooLong');

const page = (locale, words) =>
  `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Homeward</title><main><p>${escaped(words)}</p></main></html>`;

function sentence(locale, name, code) {
  const file = at('messages', locale, `${name}.json`);
  const words = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8'))[code] : undefined;
  return typeof words === 'string' ? words : 'This is not possible at this moment. Please try again later.';
}

const direction = (locale) => new Intl.Locale(locale).textInfo?.direction ?? (locale === 'ar' ? 'rtl' : 'ltr');
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const locales = existsSync(at('messages')) ? readdirSync(at('messages')).filter((name) => /^[a-z]{2}$/.test(name)) : [];

const firstPart = (url) => url.split(/[/?]/)[1];

export const isLocalized = (url) => locales.includes(firstPart(url));

const asked = (url) => /[?&]locale=([a-z]{2})(?:&|$)/.exec(url)?.[1];

/** The language of the address, else the one chosen before, else the browser's first that we speak. */
export function localeOf(request) {
  const chosen = /NEXT_LOCALE=([a-z]{2})/.exec(request.headers.cookie ?? '')?.[1];
  const spoken = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return (
    [firstPart(request.url), asked(request.url), chosen, ...spoken].find((locale) => locales.includes(locale)) ?? 'en'
  );
}
