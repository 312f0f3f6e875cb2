import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { whereIdle, withoutScripts } from '@/scripts/lib/idle-scripts.mjs';
import { serve } from '@/scripts/lib/server.mjs';

const facts = '<script type="application/ld+json">{"@type":"FAQPage"}</script>';
const page = `<link rel="preload" as="script" href="/a.js"/><script src="/a.js" async=""></script>${facts}<p>سلام</p><script nonce="x">self.__next_f.push("<p>")</script>`;
const bare = `${facts}<p>سلام</p>`;

test('a page loses its scripts and keeps its facts for search engines', () => {
  expect(withoutScripts(page)).toBe(bare);
});

test('a page that scripts put together keeps them', () => {
  const unfinished = `<template id="B:0"></template>${page}`;
  expect(withoutScripts(unfinished)).toBe(unfinished);
});

let running: Awaited<ReturnType<typeof serve>> | undefined;
afterEach(() => running?.close());

async function answerOf(path: string, write: (response: ServerResponse) => void) {
  running = await serve(
    whereIdle((_, response) => write(response), ['/[locale]/travel', '/[locale]']),
    { patience: 200 },
  );
  return (await fetch(`http://127.0.0.1:${running.port}${path}`)).text();
}

/** As Next does: the head first, then in parts, some of which end within a letter. */
function inParts(response: ServerResponse, type: string) {
  response.setHeader('content-type', type);
  response.flushHeaders();
  const bytes = Buffer.from(page);
  const middle = bytes.indexOf('س') + 1;
  response.write(bytes.subarray(0, middle));
  response.write(bytes.subarray(middle));
  response.end();
}

const html = (response: ServerResponse) => inParts(response, 'text/html; charset=utf-8');

test('a public page made for one reader goes without scripts too', async () => {
  expect(await answerOf('/ar/travel?nationality=KW', html)).toBe(bare);
  await running?.close();
  expect(await answerOf('/ar', (response) => response.setHeader('content-type', 'text/html').end(page))).toBe(bare);
});

test('all other pages keep theirs, and what is no page is passed on as it comes', async () => {
  expect(await answerOf('/ar/travel/rules', html)).toBe(page);
  await running?.close();
  expect(await answerOf('/ar/sign-in', html)).toBe(page);
  await running?.close();
  expect(await answerOf('/ar/travel', (response) => inParts(response, 'text/x-component'))).toBe(page);
});
