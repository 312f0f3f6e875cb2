// Takes the scripts out of public pages that give them nothing to do: one with no client component of ours is whole as HTML.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { withoutScripts } from './lib/idle-scripts.mjs';
import { at } from './lib/root.mjs';

const built = (...parts) => at('.next', ...parts);
const read = (...parts) => JSON.parse(readFileSync(built(...parts), 'utf8'));

/** The files that a page's scripts would bring to life, as Next lists them; undefined where it lists none. */
function clientModulesOf(entry) {
  const file = built('server/app', `${entry}_client-reference-manifest.js`);
  if (!existsSync(file)) return undefined;
  const context = {};
  runInNewContext(`globalThis = this; ${readFileSync(file, 'utf8')}`, context);
  return Object.keys(context.__RSC_MANIFEST[entry].clientModules);
}

const isNexts = (module) => module.includes('/node_modules/next/dist/');
const isPublic = (entry) => entry.startsWith('/[locale]/(public)/') && entry.endsWith('/page');

function findIdleRoutes() {
  const pages = Object.entries(read('app-path-routes-manifest.json')).filter(([entry]) => isPublic(entry));
  return pages.filter(([entry]) => clientModulesOf(entry)?.every(isNexts)).map(([, route]) => route);
}

function dropFrom(path) {
  const file = built('server/app', `${path}.html`);
  writeFileSync(file, withoutScripts(readFileSync(file, 'utf8')));
}

const idle = findIdleRoutes();
const pages = Object.entries(read('prerender-manifest.json').routes).filter(([, page]) => idle.includes(page.srcRoute));
for (const [path] of pages) dropFrom(path);
writeFileSync(built('idle-routes.json'), JSON.stringify(idle));
console.log(`${pages.length} public pages need no script and have none.`);
