import { freePort } from '../lib/free-port.mjs';
import { startNginx } from '../lib/nginx.mjs';
import { bareFolder } from './static-rates.mjs';

/** What a plain nginx does, beside our sample in the same process. */
const plain = (port, brotli, places) => `
server {
  listen 127.0.0.1:${port};
  types { text/html html; text/css css; text/javascript js; }
  gzip_static on;
  gzip_vary on;
  ${brotli ? 'brotli_static on;' : ''}
  ${places}
}`;

const emptyPages = (folder) => `
  root ${folder}/.next/server/app;
  location = / { try_files /index.html =404; }
  location /_next/static/ { alias ${folder}/.next/static/; }`;

const at = (port) => `http://localhost:${port}`;

/** nginx before one process of ours, with the empty page and a folder of bare files on ports of their own. */
export async function startInFront(nginx, app, emptyFolder, brotli) {
  const [empty, bare] = [await freePort(), await freePort()];
  const besides = plain(empty, brotli, emptyPages(emptyFolder)) + plain(bare, false, `root ${bareFolder};`);
  const front = await startNginx(nginx, [new URL(app).host], { besides });
  return { ...front, empty: at(empty), bare: at(bare) };
}
