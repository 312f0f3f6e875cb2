import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.mjs';
import { Refusal } from './refusal.mjs';

export const hasNginx = () => spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0;

/** Buffering stays as nginx has it: our own header has to turn it off. */
const config = (folder, port, ports) => `
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 8192; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream homeward {
    ${ports.map((one) => `server 127.0.0.1:${one};`).join(' ')}
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://homeward;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    }
  }
}`;

/** An nginx of our own before web processes on these ports, as a hospital has one. */
export async function startNginx(ports) {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-nginx-'));
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), config(folder, port, ports));
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const url = `http://localhost:${port}`;
  for (let tries = 0; !(await fetch(`${url}/api/health`).catch(() => null)); tries++) {
    if (tries > 50 || nginx.exitCode !== null) throw new Refusal('nginx did not start.');
    await new Promise((wake) => setTimeout(wake, 100));
  }
  const stop = async () => {
    nginx.kill();
    if (nginx.exitCode === null) await once(nginx, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop };
}
