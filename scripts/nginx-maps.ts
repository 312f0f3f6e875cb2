// Writes for nginx what only a build knows: the policy of each page, and sentences in each language, to .next/nginx.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageTag, locales } from '@/lib/i18n/locales';
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
const spoken = map('$request|$http_accept_language', '$homeward_locale', [
  'default en;',
  ...locales.map((locale) => `"~^[A-Z]+ /${locale}[/? ]" ${locale};`),
  ...locales.map((locale) => `~*^[^|]*\\|${locale} ${locale};`),
]);

type Manifest = { headers: { source: string; headers: { key: string; value: string }[] }[] };

/** What next.config.ts sends with every answer. */
function headersOfAll() {
  const { headers } = JSON.parse(readFileSync('.next/routes-manifest.json', 'utf8')) as Manifest;
  const everywhere = headers.filter(({ source }) => source === '/:path*').flatMap((rule) => rule.headers);
  return everywhere.map(({ key, value }) => `add_header ${key} "${value}" always;\n`);
}

function writeSentences(name: string, page: (locale: string) => string) {
  mkdirSync(join(folder, name), { recursive: true });
  for (const locale of locales) writeFileSync(join(folder, name, `${locale}.html`), page(locale));
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'maps.conf'), policies + languages + spoken);
writeFileSync(join(folder, 'headers.conf'), headersOfAll().join(''));
writeSentences('too-large', tooLarge);
writeSentences('away', overloaded);
