// Takes the scripts out of built pages that give them nothing to do: a page with no client component of ours is whole as HTML.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { at } from './lib/root.mjs';

const built = (...parts) => at('.next', ...parts);
const read = (...parts) => JSON.parse(readFileSync(built(...parts), 'utf8'));

const scripts =
  /<script\b(?![^>]*type="application\/ld\+json")[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g;
const unfinished = '<template id="B:'; // a part that a script would put in its place

/** The files that a page's scripts would bring to life, as Next lists them; undefined where it lists none. */
function clientModulesOf(entry) {
  const file = built('server/app', `${entry}_client-reference-manifest.js`);
  if (!existsSync(file)) return undefined;
  const context = {};
  runInNewContext(`globalThis = this; ${readFileSync(file, 'utf8')}`, context);
  return Object.keys(context.__RSC_MANIFEST[entry].clientModules);
}

const isNexts = (module) => module.includes('/node_modules/next/dist/');

/** The pages of the app that hold nothing but Next's own client components, by their route. */
function plainRoutes() {
  const pages = Object.entries(read('app-path-routes-manifest.json')).filter(([entry]) => entry.endsWith('/page'));
  return new Set(pages.filter(([entry]) => clientModulesOf(entry)?.every(isNexts)).map(([, route]) => route));
}

function drop(path) {
  const file = built('server/app', `${path}.html`);
  const html = existsSync(file) ? readFileSync(file, 'utf8') : unfinished;
  if (html.includes(unfinished)) return 0;
  writeFileSync(file, html.replace(scripts, ''));
  return 1;
}

const plain = plainRoutes();
const pages = Object.entries(read('prerender-manifest.json').routes);
const dropped = pages.reduce((sum, [path, { srcRoute }]) => sum + (plain.has(srcRoute) ? drop(path) : 0), 0);
console.log(`Scripts taken out of ${dropped} pages that need none.`);
