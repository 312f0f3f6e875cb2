import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { serve } from '@/scripts/lib/server.mjs';

let running: Awaited<ReturnType<typeof serve>> | undefined;
afterEach(() => running?.close());

type Options = Parameters<typeof serve>[1];
type Handler = Parameters<typeof serve>[0];
const echo: Handler = (request, response) => void response.end(JSON.stringify(request.headers));

async function start(handler: Handler, options?: Options) {
  running = await serve(handler, { patience: 200, ...options });
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${running?.port}${path}`, init);
}

const headersSeen = async (answer: Response) => (await answer.json()) as Record<string, string | undefined>;

test('the address that we saw stands last, whatever the sender claims', async () => {
  const get = await start(echo);
  expect((await headersSeen(await get('/')))['x-forwarded-for']).toBe('127.0.0.1');
  const claimed = await get('/', { headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect((await headersSeen(claimed))['x-forwarded-for']).toBe('203.0.113.9, 127.0.0.1');
});

test('headers by which the app talks to itself do not come in from outside', async () => {
  const get = await start(echo);
  const spoofed = {
    'x-middleware-subrequest': 'proxy',
    'x-nextjs-data': '1',
    'x-homeward-actor': 'admin',
    'x-matched-path': '/',
  };
  const seen = await headersSeen(await get('/', { headers: { ...spoofed, 'next-action': 'kept' } }));
  for (const name of Object.keys(spoofed)) expect(seen[name]).toBeUndefined();
  expect(seen['next-action']).toBe('kept');
});

const form = (headers: Record<string, string>) => ({ method: 'POST', body: 'x=1', headers });

test('a form of another site is refused in the reader’s language and never reaches the app', async () => {
  let reached = 0;
  const get = await start((_, response) => void response.end(String(++reached)));
  for (const headers of [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    const refused = await get('/ar/inquiry', form(headers as Record<string, string>));
    expect([refused.status, refused.headers.get('content-language')]).toEqual([403, 'ar']);
    expect(refused.headers.get('content-security-policy')).toBe("default-src 'none'");
  }
  expect(reached).toBe(0);
});

test('a form of our own page is admitted once for all, with a policy for its answer', async () => {
  const get = await start(echo);
  const answer = await get(
    '/ar/inquiry/who?x=1',
    form({ 'sec-fetch-site': 'same-origin', 'x-homeward-path': '/en/desk' }),
  );
  const seen = await headersSeen(answer);
  expect(seen).toMatchObject({ 'x-homeward-admitted': '1', 'x-homeward-path': '/ar/inquiry/who?x=1' });
  expect(answer.headers.get('content-security-policy')).toBe(seen['content-security-policy']);
  expect(seen['content-security-policy']).toMatch(/script-src 'self' 'nonce-[-0-9a-f]{36}' 'strict-dynamic';/);
});

test('nobody admits themselves: other addresses and methods are left to the proxy', async () => {
  const get = await start(echo);
  const claimed = { 'x-homeward-admitted': '1', 'sec-fetch-site': 'same-origin' };
  for (const [path, init] of [
    ['/en/desk', { headers: claimed }],
    ['/', form(claimed)],
    ['/%65n/desk', form(claimed)],
    ['/xx/desk', form(claimed)],
  ] as const)
    expect((await headersSeen(await get(path, init)))['x-homeward-admitted']).toBeUndefined();
});

test('a body above 256 KB is refused in a sentence, except where records are uploaded', async () => {
  const get = await start(echo);
  const large = { method: 'POST', body: 'x'.repeat(256 * 1024 + 1) };
  const refused = await get('/ar/inquiry', large);
  expect([refused.status, refused.headers.get('content-language')]).toEqual([413, 'ar']);
  expect(await refused.text()).toContain('dir="rtl"');
  expect((await get('/api/uploads/1', large)).status).toBe(200);
  expect((await get('/api/uploadsx', large)).status).toBe(413);
});

test('more at once than we can bear get a sentence in their language and may try again', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const get = await start((_, response) => void held.then(() => response.end('done')), { atOnce: 2 });
  const first = [get('/en'), get('/en')];
  await new Promise((resolve) => setTimeout(resolve, 100));
  const refused = await get('/ar/inquiry');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  expect(refused.headers.get('content-language')).toBe('ar');
  expect(await refused.text()).toContain('dir="rtl"');
  release();
  expect((await Promise.all(first)).map((answer) => answer.status)).toEqual([200, 200]);
  expect((await get('/en')).status).toBe(200);
});

test('a watchdog is answered however busy we are', async () => {
  const get = await start(echo, { atOnce: 0 });
  expect((await get('/api/health')).status).toBe(200);
  expect((await get('/en')).status).toBe(503);
});

test('pages that listen for hours take no places', async () => {
  const get = await start(
    (request, response) => (request.url === '/api/live' ? response.write(': ') : response.end()),
    {
      atOnce: 1,
    },
  );
  const open = await Promise.all([get('/api/live'), get('/api/live'), get('/api/live')]);
  expect((await get('/en')).status).toBe(200);
  for (const { body } of open) await body?.cancel();
});

test('files on their way take no places of pages, and have a bound of their own', async () => {
  const options = { atOnce: 1, uploadsAtOnce: 2 };
  const get = await start((request, response) => void (request.url === '/en' && response.end('ok')), options);
  const held = [new AbortController(), new AbortController()];
  for (const { signal } of held) get('/api/uploads/1', { method: 'PATCH', signal }).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await get('/api/uploads/2')).status).toBe(503);
  expect((await get('/en')).status).toBe(200);
  for (const one of held) one.abort();
});

test('a file may take longer than any form, as long as something comes; a line that is silent is closed', async () => {
  await start((request, response) => void request.resume().once('end', () => response.end('all of it')), {
    silence: 300,
  });
  const head = 'PATCH /api/uploads/1 HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\n\r\n';
  const [slow, silent] = [connect(running?.port ?? 0, '127.0.0.1'), connect(running?.port ?? 0, '127.0.0.1')];
  const closed = new Promise((resolve) => silent.once('close', resolve));
  for (const socket of [slow, silent]) socket.write(head);
  for (const sign of 'hello') {
    await new Promise((resolve) => setTimeout(resolve, 200));
    slow.write(sign);
  }
  expect(String(await new Promise((resolve) => slow.once('data', resolve)))).toContain('all of it');
  await closed;
  slow.destroy();
});

test('a sender who leaves half-way frees the place', async () => {
  const get = await start((request, response) => void (request.url === '/en' && response.end('ok')), { atOnce: 1 });
  const socket = connect(running?.port ?? 0, '127.0.0.1');
  socket.write('GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await get('/en')).status).toBe(503);
  socket.destroy();
  await expect.poll(async () => (await get('/en')).status).toBe(200);
});

test('a fault in the handler is a 500, and the server goes on', async () => {
  const get = await start((request, response) => {
    if (request.url === '/broken') throw new Error('invented fault');
    response.end('ok');
  });
  expect((await get('/broken')).status).toBe(500);
  expect((await get('/')).status).toBe(200);
});
