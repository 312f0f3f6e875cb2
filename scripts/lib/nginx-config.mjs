import { readFileSync } from 'node:fs';
import { at, root } from './root.mjs';

const noBrotli = '# brotli_static on; where nginx has the module (on Debian libnginx-mod-http-brotli-static)';

/** The sample of docs/operations, filled in: where it listens, which processes stand behind it, whether nginx knows brotli. */
export function nginxConfig({ listen, apps, brotli }) {
  const values = {
    root: root.replace(/\/$/, ''),
    listen,
    servers: apps.map((address) => `server ${address};`).join('\n    '),
    brotli: brotli ? 'brotli_static on;' : noBrotli,
  };
  const sample = readFileSync(at('docs/operations/nginx/homeward.conf'), 'utf8');
  return sample.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}
