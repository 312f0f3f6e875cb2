// Writes for nginx what only a build knows: the policy of each page, and sentences in each language, to .next/nginx.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageTag, locales } from '@/lib/i18n/locales';
import { headersOfAll } from '@/lib/web/headers';
import { builtPages, staticPolicy } from '@/lib/web/policy';
import { overloaded, tooLarge } from './lib/plain-pages.mjs';

const folder = '.next/nginx';

const map = (from: string, to: string, lines: string[]) =>
  `map ${from} ${to} {\n${lines.map((line) => `    ${line}`).join('\n')}\n}\n`;

/** Only who reads gets a page from the disk, hence the 1. */
const policies = map('$homeward_reads$homeward_address', '$homeward_policy', [
  "default '';",
  ...builtPages().map((path) => `1${path} "${staticPolicy(path)}";`),
]);

const languages = map('$homeward_address', '$homeward_language', [
  'default en;',
  ...locales.map((locale) => `~^/${locale}(/|$) ${languageTag(locale)};`),
]);

/** The language of the address, else the first that the browser names. */
const spoken = map('$request_uri|$http_accept_language', '$homeward_locale', [
  'default en;',
  ...locales.map((locale) => `~^/${locale}[/?|] ${locale};`),
  ...locales.map((locale) => `~*^[^|]*\\|${locale} ${locale};`),
]);

const headers = Object.entries(headersOfAll).map(([name, value]) => `add_header ${name} "${value}" always;\n`);

function writeSentences(name: string, page: (locale: string) => string) {
  mkdirSync(join(folder, name), { recursive: true });
  for (const locale of locales) writeFileSync(join(folder, name, `${locale}.html`), page(locale));
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'maps.conf'), policies + languages + spoken);
writeFileSync(join(folder, 'headers.conf'), headers.join(''));
writeSentences('too-large', tooLarge);
writeSentences('away', overloaded);
