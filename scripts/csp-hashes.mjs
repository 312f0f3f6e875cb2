import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './lib/root.mjs';

const pages = at('.next/server/app');
// What says a type of its own is data, which a browser does not run.
const inline = /<script(?![^>]*\s(?:src|type)=)[^>]*>([\s\S]+?)<\/script>/g;

const hashOf = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;
const hashesIn = (html) => [...new Set([...html.matchAll(inline)].map(([, script]) => hashOf(script)))];
const routeOf = (file) => `/${file.replaceAll('\\', '/').replace(/\.html$/, '')}`.replace(/^\/index$/, '/');

const hashesOf = (file) => hashesIn(readFileSync(join(pages, file), 'utf8'));

const names = existsSync(pages) ? readdirSync(pages, { recursive: true, encoding: 'utf8' }) : [];
// Next's own pages of faults, and ours of what is not there, are no addresses that anybody opens.
const files = names.filter((name) => name.endsWith('.html') && !/^_|not-found\.html$/.test(name));
const byRoute = Object.fromEntries(files.map((file) => [routeOf(file), hashesOf(file)]));
writeFileSync(at('.next/csp-hashes.json'), JSON.stringify(byRoute));
