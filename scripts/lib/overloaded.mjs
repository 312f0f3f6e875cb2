import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at } from './root.mjs';

const pages = new Map();

/** A whole small page that says, in this language, that we are busy; made once, without the app. */
export function overloaded(locale) {
  if (!pages.has(locale)) pages.set(locale, page(locale));
  return pages.get(locale);
}

function page(locale) {
  const ready = at('.next/overloaded', `${locale}.html`);
  if (existsSync(ready)) return readFileSync(ready, 'utf8');
  return `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Homeward</title><main><p>${escaped(sentence(locale))}</p></main></html>`;
}

function sentence(locale) {
  const file = at('messages', locale, 'problems.json');
  const words = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).temporarilyUnavailable : undefined;
  return typeof words === 'string' ? words : 'This is temporarily unavailable. Please try again in a moment.';
}

const direction = (locale) => new Intl.Locale(locale).textInfo?.direction ?? (locale === 'ar' ? 'rtl' : 'ltr');
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const locales = existsSync(at('messages')) ? readdirSync(at('messages')).filter((name) => /^[a-z]{2}$/.test(name)) : [];

/** The language of the address, else the one chosen before, else the browser's first that we speak. */
export function localeOf(request) {
  const path = request.url.split(/[/?]/)[1];
  const chosen = /NEXT_LOCALE=([a-z]{2})/.exec(request.headers.cookie ?? '')?.[1];
  const spoken = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return [path, chosen, ...spoken].find((locale) => locales.includes(locale)) ?? 'en';
}
