import { existsSync, readFileSync } from 'node:fs';
import { at } from './root.mjs';

const scripts =
  /<script\b(?![^>]*type="application\/ld\+json")[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g;
const unfinished = '<template id="B:'; // a part that a script would put in its place

/** A page of ours that no script has to bring to life; one that is sent in parts keeps its scripts, which join them. */
export const withoutScripts = (html) => (html.includes(unfinished) ? html : html.replace(scripts, ''));

/** The routes of public pages without a client component of ours, as the build found them. */
export function idleRoutes() {
  const file = at('.next/idle-routes.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

const patternOf = (route) => new RegExp(`^${route.replaceAll(/\[\w+\]/g, '[^/]+')}$`);

/** Around Next's handler: pages of these routes that are made for one reader go without scripts too. */
export function whereIdle(handler, routes) {
  const patterns = routes.map(patternOf);
  return (request, response) => {
    const path = request.url.split('?')[0];
    if (patterns.some((pattern) => pattern.test(path))) holdBack(response);
    return handler(request, response);
  };
}

const called = (rest) => rest.find((one) => typeof one === 'function');

/** Keeps the parts of an HTML answer until its end, and sends it then as one page without scripts. */
function holdBack(response) {
  const { write, end } = response;
  const parts = [];
  const isPage = () => String(response.getHeader('content-type')).startsWith('text/html');
  const keep = (chunk) => typeof chunk === 'function' || chunk == null || parts.push(Buffer.from(chunk));
  response.write = (chunk, ...rest) => {
    if (!isPage()) return write.call(response, chunk, ...rest);
    keep(chunk);
    called(rest)?.();
    return true;
  };
  response.end = (chunk, ...rest) => {
    if (!isPage()) return end.call(response, chunk, ...rest);
    keep(chunk);
    return end.call(response, withoutScripts(Buffer.concat(parts).toString()), called([chunk, ...rest]));
  };
}
