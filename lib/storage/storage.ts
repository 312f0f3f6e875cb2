import { isAbsolute, join } from 'node:path';
import { env } from '@/lib/env';
import type { Backend } from './backend';
import { fileBackend } from './file-backend';
import { s3Backend } from './s3-backend';

const held = globalThis as { homewardStorage?: { url: string; backend: Backend } };

/** `file:.data/storage` is a folder of the checkout, `file:/srv/homeward` one anywhere. */
function folderOf(url: string) {
  const path = decodeURIComponent(url.slice('file:'.length)).replace(/^\/\/(?=\/)/, '');
  return isAbsolute(path) ? path : join(process.cwd(), path);
}

const open = (url: string) => (url.startsWith('s3:') ? s3Backend(url) : fileBackend(folderOf(url)));

/** What `STORAGE_URL` names. */
export function storage() {
  const url = env.STORAGE_URL;
  if (held.homewardStorage?.url !== url) held.homewardStorage = { url, backend: open(url) };
  return held.homewardStorage.backend;
}
