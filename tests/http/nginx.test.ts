import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addresses, publicPaths } from '@/components/layout/public-paths';
import { languageTag, locales } from '@/lib/i18n/locales';
import { formOf } from '@/scripts/bench/forms.mjs';
import { ask } from '@/scripts/bench/load.mjs';
import { nginxHere, startNginx } from '@/scripts/lib/nginx.mjs';
import { clusterUrl } from '@/tests/support/cluster';
import { raw } from '@/tests/support/raw';
import { type Stage, startStage } from '@/tests/support/stage';

const nginx = nginxHere();

type Held = { stage: Stage; other: string; front: Awaited<ReturnType<typeof startNginx>> };
const held = {} as Held;

const hostOf = (url: string) => new URL(url).host;
const at = (locale: string, path: string) => `/${locale}${path === '/' ? '' : path}`;
const made = publicPaths.filter((path) => path !== addresses.travel); // which asks the database
const pages = locales.flatMap((locale) => made.map((path) => ({ locale, address: at(locale, path) })));

const front = (path: string, asked?: Parameters<typeof raw>[2]) => raw(held.front.url, path, asked);
const app = (path: string, asked?: Parameters<typeof raw>[2]) => raw(held.stage.url, path, asked);

/** The app has this one's ETag and length made anew, the proxy from the file: only an answer of the disk has a date. */
const isFromDisk = ({ headers }: Awaited<ReturnType<typeof raw>>) => headers['last-modified'] !== undefined;

const said = [
  'content-security-policy',
  'content-language',
  'content-type',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'strict-transport-security',
];

const script = /<script(?! type="application\/ld\+json")|as="script"/; // public pages have nothing for them to do

const unpacked = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

describe.skipIf(!nginx)('behind nginx', () => {
  beforeAll(async () => {
    held.stage = await startStage(clusterUrl(), { TRUSTED_PROXY_HOPS: '1' }, 'nginx');
    held.other = (await held.stage.another()).url;
    held.front = await startNginx(nginx!, [hostOf(held.stage.url), hostOf(held.other)]);
  }, 120_000);

  afterAll(async () => {
    await held.front?.stop();
    await held.stage?.stop();
  });

  test('every built page comes from the disk, with the bytes and the policy that the app would send', async () => {
    for (const { locale, address } of pages) {
      const [ours, apps] = await Promise.all([front(address), app(address)]);
      expect([address, ours.status, isFromDisk(ours)]).toEqual([address, 200, true]);
      expect(ours.body.equals(apps.body)).toBe(true);
      expect(ours.body.toString()).not.toMatch(script);
      for (const name of said) expect([address, name, ours.headers[name]]).toEqual([address, name, apps.headers[name]]);
      expect(Object.keys(ours.headers)).toEqual(expect.arrayContaining(said));
      expect(ours.headers['content-language']).toBe(languageTag(locale));
      expect(ours.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    }
  }, 120_000);

  test('a page and its files are the same, whether sent as brotli, gzip or as they are', async () => {
    const page = (await front('/ar')).body.toString();
    const files = [...page.matchAll(/(?:href|src)="(\/(?:_next|fonts)\/[^"?]+\.(?:css|js))/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(0);
    for (const path of ['/ar', '/zh/fees', '/ru/programmes/heart', ...files]) {
      const plain = await front(path);
      expect(plain.headers['content-encoding']).toBeUndefined();
      for (const way of held.front.brotli ? (['br', 'gzip'] as const) : (['gzip'] as const)) {
        const packed = await front(path, { headers: { 'accept-encoding': way === 'br' ? 'gzip, deflate, br' : way } });
        expect([path, packed.headers['content-encoding'], packed.headers.vary]).toEqual([path, way, 'Accept-Encoding']);
        expect(packed.body.length).toBeLessThan(plain.body.length / 1.5);
        expect(unpacked[way](packed.body).equals(plain.body)).toBe(true);
      }
    }
  });

  test('files whose names change with their content may be kept for ever, and no others', async () => {
    const file = /\/_next\/static\/[^"?]+\.css/.exec((await front('/en')).body.toString())![0];
    expect((await front(file)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await front('/cards/ar.png')).headers['content-type']).toBe('image/png');
    expect((await front('/cards/ar.png')).headers['cache-control']).toBe('public, max-age=3600');
    expect((await front('/_next/static/chunks/nothing.js')).status).toBe(404);
  });

  test('whoever has the page already is not sent it again', async () => {
    const { headers } = await front('/kk/contact');
    expect((await front('/kk/contact', { headers: { 'if-none-match': headers.etag } })).status).toBe(304);
  });

  test('what is not a reading of a page is the app’s: parts of pages, prefetches, forms', async () => {
    const { location } = (await front('/en/fees', { headers: { rsc: '1' } })).headers; // Next wants the address to say so too
    const part = await front(location!, { headers: { rsc: '1' } });
    expect(part.headers['content-type']).toContain('text/x-component');
    const prefetch = { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' };
    for (const headers of [{ 'next-router-prefetch': '1' }, { 'next-router-state-tree': 'x' }, prefetch])
      expect(isFromDisk(await front('/en/fees', { headers }))).toBe(false);
    expect(isFromDisk(await front('/en/fees?_rsc=1a2b3'))).toBe(false);
    expect(isFromDisk(await front('/en/fees', { method: 'POST', body: 'x=1' }))).toBe(false);
    expect((await front('/en/fees', { method: 'POST', headers: { origin: 'https://elsewhere.example' } })).status).toBe(
      403,
    );
  });

  test('noise in the query and cookies change nothing in a page', async () => {
    const page = await front('/fr/fees');
    const noisy = await front('/fr/fees?utm_source=x&lang=en&a[]=%00%ff', {
      headers: { cookie: 'NEXT_LOCALE=en; homeward-session=x', 'accept-language': 'zh' },
    });
    expect([noisy.status, noisy.body.equals(page.body), isFromDisk(noisy)]).toEqual([200, true, true]);
  });

  const nowhere = [
    ['/ar/nothing-here', 'ar'],
    ['/kk/programmes/nothing', 'kk'],
    ['/ru/not-found', 'ru'],
    ['/zh/programmes/heart/more', 'zh-Hans'],
    ['/ar/%2e%2e%2fen', 'ar'],
    ['/ru/fees.html', 'ru'],
    ['/ru/fees.html.br', 'ru'],
    ['/xx/fees', 'uk'],
    ['/EN/fees', 'uk'],
    ['/fees', 'uk'],
    ['/desk', 'uk'],
    ['/-', 'uk'],
    ['/en/%', 'en'],
    ['/ru/%ff', 'ru'],
    ['/%c3%28', 'uk'],
    ['/favicon.ico', 'uk'],
    ['/fonts/nothing.woff2', 'uk'],
    ['/_next/static/nothing.js', 'uk'],
    ['/_next/data/x/en.json', 'uk'],
    ['/api/nothing', 'uk'],
  ] as const;

  test.each(nowhere)('%s is nowhere, and says so in %s', async (address, lang) => {
    const { status, headers, body } = await front(address, { headers: { 'accept-language': 'uk;q=0.9, xx' } });
    expect([status, headers['content-language'], headers['cache-control']]).toEqual([404, lang, 'no-store']);
    expect(body.toString()).toContain(`<html lang="${lang}"`);
  });

  const odd = [
    '//en',
    '/en//fees',
    '//fees',
    '/%65n/fees',
    '/en/fe%65s',
    '/en/fees/',
    '/en/',
    '/en/fees;x',
    '/en/./fees',
    '/en/../ar/fees',
    '/en%2Ffees',
    '/en/fees%00',
    '/en\\fees',
    '/%2F%2Felsewhere.example',
  ];

  test.each(odd)(
    'the odd address %s leads to a page of its language or nowhere, and never away or to a fault',
    async (address) => {
      const answer = await front(address, { headers: { 'accept-language': 'fr' } });
      expect(isFromDisk(answer)).toBe(false);
      expect([200, 307, 308, 400, 404]).toContain(answer.status);
      const { location } = answer.headers;
      if (location) expect(new URL(location, held.front.url).host).toBe(hostOf(held.front.url));
      if (answer.status === 404) expect(['fr', 'en', 'ar']).toContain(answer.headers['content-language']);
    },
  );

  test('the first page alone goes by the language of the browser, and nobody else gets that answer', async () => {
    const asked = {
      ar: '/ar',
      'kk-KZ, ru;q=0.5': '/kk',
      'zh-TW': '/zh',
      'de, *;q=0.1': '/en',
      ',;q=;;,': '/en',
      ['x'.repeat(2000)]: '/en',
    };
    for (const [accepted, wanted] of Object.entries(asked)) {
      const { status, headers } = await front('/', { headers: { 'accept-language': accepted } });
      expect([accepted, status, new URL(headers.location!, held.front.url).pathname]).toEqual([accepted, 307, wanted]);
      expect(headers['cache-control'] ?? '').not.toMatch(/public|s-maxage/);
      expect(headers.vary ?? '').toMatch(/accept-language/i);
    }
  });

  test('pages made for one reader come whole and compressed, and nobody keeps them', async () => {
    const { status, headers, body } = await front('/ar/travel', { headers: { 'accept-encoding': 'gzip' } });
    expect([status, headers['content-encoding']]).toEqual([200, 'gzip']);
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['content-security-policy']).toContain("'strict-dynamic'");
    expect(gunzipSync(body).toString()).toContain('lang="ar"');
    expect(gunzipSync(body).toString()).not.toMatch(script);
    expect(
      gunzipSync((await front('/ar/inquiry', { headers: { 'accept-encoding': 'gzip' } })).body).toString(),
    ).toMatch(script);
  });

  test('an inquiry begins through the proxy, with either process', async () => {
    const post = await formOf(`${held.front.url}/ar/inquiry`);
    const began = await Promise.all(Array.from({ length: 4 }, () => ask(post({}).url, post({}))));
    for (const { status, location } of began) {
      expect(status).toBe(303);
      expect(location).toMatch(/\/ar\/inquiry\/[a-z-]+$/);
    }
  });

  test('a form that is too large is refused in the reader’s language', async () => {
    const body = Buffer.alloc(300 * 1024, 'x');
    const { status, headers, body: page } = await front('/ru/inquiry', { method: 'POST', body });
    expect([status, headers['content-language']]).toEqual([413, 'ru']);
    const { tooLong } = JSON.parse(readFileSync('messages/ru/validation.json', 'utf8')) as { tooLong: string };
    expect(page.toString()).toContain(tooLong);
  });

  test('one process may go, and pages and forms still come', async () => {
    await held.stage.killWeb();
    const answers = await Promise.all(Array.from({ length: 8 }, () => front('/ar/inquiry')));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    await held.stage.startWeb();
  });

  test('with the app away, built pages still come, and the others say so in the reader’s language', async () => {
    const alone = await startNginx(nginx!, ['127.0.0.1:1']);
    expect((await raw(alone.url, '/ar/fees')).status).toBe(200);
    const away = await raw(alone.url, '/ar/inquiry');
    expect([away.status, away.headers['content-language'], away.headers['retry-after']]).toEqual([503, 'ar', '5']);
    expect(away.body.toString()).toContain('dir="rtl"');
    const anywhere = await raw(alone.url, '/', { headers: { 'accept-language': 'pt-BR,en' } });
    expect(anywhere.headers['content-language']).toBe('pt');
    await alone.stop();
  });

  test('an event reaches its reader at once, while the connection stays open', async () => {
    const open: ServerResponse[] = [];
    const live = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: surgery began\n\n');
      open.push(response);
    }).listen(0, '127.0.0.1');
    await once(live, 'listening');
    const { port } = live.address() as AddressInfo;
    const proxy = await startNginx(nginx!, [`127.0.0.1:${port}`]);
    const answer = await fetch(`${proxy.url}/api/live`, { headers: { 'accept-encoding': 'gzip' } });
    const { value } = await answer.body!.getReader().read();
    expect(new TextDecoder().decode(value)).toBe('data: surgery began\n\n');
    expect(open.at(-1)!.writableEnded).toBe(false);
    for (const response of open) response.end();
    await proxy.stop();
    live.close();
  });
});
