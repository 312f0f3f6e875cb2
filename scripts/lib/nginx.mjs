import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installFromDebian, programAt } from './debian.mjs';
import { freePort } from './free-port.mjs';
import { nginxConfig } from './nginx-config.mjs';
import { Refusal } from './refusal.mjs';
import { node } from './steps.mjs';

/** An nginx that is here: the one named, or one on the PATH. */
export const nginxHere = () => process.env.NGINX_PATH || programAt('nginx');

/** The one that is here, or one installed now; else nothing. */
export const findNginx = async () => nginxHere() ?? (await installed());

async function installed() {
  await installFromDebian('nginx-light', 'libnginx-mod-http-brotli-static');
  return programAt('nginx');
}

const modules = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/local/lib/nginx/modules'];
export const brotliModule = modules.map((folder) => join(folder, 'ngx_http_brotli_static_module.so')).find(existsSync);

/** An nginx that runs as an ordinary program: in a folder of its own, and as whoever started it. */
const around = (folder, config) => `${brotliModule ? `load_module ${brotliModule};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/errors.log warn;
events { worker_connections 8192; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  ${config}
}
`;

/** Starts nginx before these processes of the app (`127.0.0.1:3000`), with the sample of docs/operations and what is said besides. */
export async function startNginx(nginx, apps, { besides = '' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-nginx-'));
  const port = await freePort();
  const brotli = brotliModule !== undefined;
  const config = nginxConfig({ listen: `127.0.0.1:${port}`, apps, brotli });
  writeFileSync(join(folder, 'nginx.conf'), around(folder, config + besides));
  const args = ['-p', folder, '-e', join(folder, 'errors.log'), '-c', join(folder, 'nginx.conf')];
  const child = node(args, { command: nginx, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://localhost:${port}`;
  await untilUp(url, child);
  return { url, brotli, stop: () => stop(child, folder) };
}

async function untilUp(url, child) {
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    if (await fetch(`${url}/_next/static/-`).catch(() => undefined)) return;
    await sleep(50);
  }
  throw new Refusal('nginx did not start with the sample of docs/operations.');
}

async function stop(child, folder) {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
