import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, doors, may, mayOpen, type Permission, rules } from '@/lib/access/permissions';
import { newId } from '@/lib/db/id';
import english from '@/messages/en/common.json' with { type: 'json' };
import { ask } from '@/scripts/bench/load.mjs';
import { isDoor, openDoors } from '@/tests/architecture/rules/doors';
import { sources, withoutComments } from '@/tests/architecture/support/sources';
import { clusterUrl } from '@/tests/support/cluster';
import { type Stage, startStage } from '@/tests/support/stage';
import { everyKind, twoCases, type Visitor } from '@/tests/support/visitors';

const held: { stage?: Stage; visitors: Visitor[]; on?: Awaited<ReturnType<typeof twoCases>>[0]; secrets: string[] } = {
  visitors: [],
  secrets: [],
};

beforeAll(async () => {
  held.stage = await startStage(clusterUrl(), {}, 'doors');
  const [on, other] = await twoCases(held.stage);
  held.on = on;
  held.visitors = await everyKind(held.stage, on, other);
  held.secrets = ['Yusuf Unmistakable', 'Noura Unmistakable'];
  await held.stage.query('UPDATE "Patient" SET "writtenName" = $2 WHERE "id" = $1', [on.patientId, held.secrets[0]]);
  await held.stage.query('UPDATE "Account" SET "writtenName" = $2 WHERE "id" = $1', [on.accountId, held.secrets[1]]);
}, 120_000);

afterAll(() => held.stage?.stop());

const isPublic = (path: string) => path.includes('/(public)/') || path in openDoors;
const pages = sources.filter((source) => isDoor(source) && !source.path.endsWith('actions.ts')).map(({ path }) => path);

/** The permission or door by name, as the page itself says it. */
const nameOf = (path: string) =>
  /\b(?:withCase|withDoor|authorize|authorizeDoor)\(\s*(?:[\w.]+,\s*)?'([a-z]+\.[a-zA-Z]+)'/.exec(
    withoutComments(readFileSync(path, 'utf8')),
  )?.[1];

const given: Record<string, () => string> = { locale: () => 'en', reference: () => held.on!.reference };

/** The address of a page; what it is asked for besides a case is something that there is not. */
const addressOf = (path: string) =>
  path
    .replace(/^app/, '')
    .replace(/\/(page|route)\.tsx?$/, '')
    .replace(/\/\([a-z]+\)/g, '')
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => given[name]?.() ?? newId()) || '/';

/** A route, or a page about something else than a case, has nothing to show here: it is only asked to keep others out. */
const showsSomething = (path: string) =>
  path.endsWith('page.tsx') && [...path.matchAll(/\[(\w+)\]/g)].every(([, name = '']) => name in given);

function isLetIn({ actor }: Visitor, name: string) {
  if (name in doors) return mayOpen(actor, name as Door);
  if (!(name in rules)) throw new Error(`${name} is no permission and no door.`);
  return may(actor, name as Permission, { id: held.on!.id, actsFor: [held.on!.accountId], brokenBy: [] });
}

const look = (path: string, cookie = '', headers: Record<string, string> = {}) =>
  ask(`${held.stage!.url}${path}`, { headers: { ...headers, ...(cookie && { cookie }) } });

/** By its heading: the words alone are in what every page brings for its scripts. */
const isNotFound = (page: string) => new RegExp(`<h1[^>]*>${english.notFound.title}<`).test(page);

const tells = (page: string) => held.secrets.some((secret) => page.includes(secret));

describe('each page and route lets in whom its permission names, and nobody else', () => {
  test.each(pages.filter((path) => !isPublic(path)))('%s', async (path) => {
    const name = nameOf(path);
    expect(name, `${path} names no permission`).toBeDefined();
    const address = addressOf(path);
    for (const visitor of held.visitors) {
      const { status, page, location = '' } = await look(address, visitor.cookie);
      const said = `${visitor.kind} at ${address}: ${status} ${location}`;
      const isShut = isNotFound(page) || status === 404 || status === 401 || location.includes('/sign-in');
      if (!isLetIn(visitor, name!)) {
        expect(isShut || /^\/en\/(desk|journey)/.test(location), said).toBe(true);
        expect(tells(page), said).toBe(false);
      } else if (showsSomething(path)) expect(isShut || status >= 400, said).toBe(false);
    }
  });
});

test.each(pages.filter(isPublic))('%s tells nobody else of the case, and breaks for nobody', async (path) => {
  for (const { kind, cookie, actor } of held.visitors) {
    if ('id' in actor && may(actor, 'case.view', { id: held.on!.id, actsFor: [held.on!.accountId] })) continue;
    const { status, page } = await look(addressOf(path), cookie);
    expect(status, kind).toBeLessThan(500);
    expect(tells(page), kind).toBe(false);
  }
});

const spoofed: Record<string, string>[] = [
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  { 'Sec-Purpose': 'prefetch' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-next': '1', 'x-middleware-rewrite': '/en/desk' },
  { 'x-homeward-path': '/en/desk', 'x-forwarded-host': 'localhost', 'x-forwarded-for': '127.0.0.1' },
  { 'x-invoke-path': '/en/desk', 'x-matched-path': '/en/desk', 'x-nextjs-data': '1' },
  { 'next-action': 'a'.repeat(42) },
];

const detoursTo = (path: string) => [
  path,
  `${path}.rsc`,
  `${path}?_rsc=abcde`,
  `${path}/`,
  `/${path}`,
  path.replace('/en/', '/'),
  path.replace('/en/', '/EN/'),
  path.replace('/en/', '/en/%2e%2e/en/'),
  path.replaceAll('/', '%2F').replace('%2F', '/'),
  path.replace(
    /\/([^/]+)$/,
    (_, last: string) => `/${[...last].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('')}`,
  ),
  path.replace(/(HW-[^/]+)/, (reference) => reference.toLowerCase()),
  path.replace(/(HW-[^/]+)/, '$1%00'),
  `/_next/data/x${path}.json`,
];

/** Every way round, and every header at the front door and at the way that scripts take. */
const triesAt = (path: string): [string, Record<string, string>][] => [
  ...detoursTo(path).map((detour): [string, Record<string, string>] => [detour, {}]),
  ...spoofed.flatMap((headers): [string, Record<string, string>][] => [
    [path, headers],
    [`${path}.rsc`, headers],
  ]),
];

const ofCases = pages.filter((path) => path.includes('[reference]'));

test.each(ofCases)('no detour and no header leads a stranger or a visitor into %s', async (path) => {
  const strangers = held.visitors.filter(({ kind }) =>
    ['a visitor', 'the patient of another case', 'the finance'].includes(kind),
  );
  for (const { kind, cookie } of strangers)
    for (const [detour, headers] of triesAt(addressOf(path))) {
      const { status, page } = await look(detour, cookie, headers);
      const said = `${kind} at ${detour} with ${JSON.stringify(headers)}: ${status}`;
      expect(tells(page), said).toBe(false);
      expect(status, said).not.toBe(500);
    }
});

test('tries at foreign references stand in the trail, by who tried, and no more than sixty of each', async () => {
  const rows = await held.stage!.query(
    `SELECT "actorId", count(*)::int AS tries FROM "AuditEntry" WHERE "action" = 'case.refused' AND "caseId" = $1 GROUP BY 1`,
    [held.on!.id],
  );
  const tried = held.visitors.filter(({ kind }) => ['the patient of another case', 'the finance'].includes(kind));
  for (const { actor } of tried) expect(rows.map(({ actorId }) => actorId)).toContain('id' in actor && actor.id);
  expect(Math.max(...rows.map(({ tries }) => Number(tries)))).toBeLessThanOrEqual(60);
});

test('the trail is downloaded by an administrator, as lines of JSON', async () => {
  const administrator = held.visitors.find(({ kind }) => kind === 'the administrator')!;
  const { status, page } = await look('/api/audit?action=case.refused', administrator.cookie);
  const lines = page
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { action: string; case: string });
  expect(status).toBe(200);
  expect(lines.every(({ action }) => action === 'case.refused')).toBe(true);
  expect(lines.map((line) => line.case)).toContain(held.on!.reference);
  expect((await look('/api/audit')).status).toBe(404);
});

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The forms of a page, by the hidden fields that name their action; without the one that signs its sender out. */
const formsOf = (page: string) =>
  [...page.slice(page.indexOf('<main')).matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([form]) => [...form.matchAll(/<input [^>]*name="([^"]*)"[^>]*>/g)])
    .map((inputs) =>
      inputs.map(([input, name]) => [unescaped(name!), unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? '')] as const),
    )
    .filter((fields) => fields.some(([name]) => name.startsWith('$ACTION')));

const typed = { text: 'forged', words: 'forged', toldPatient: 'forged', answer: 'forged', message: 'forged' };

function post(address: string, cookie: string, fields: readonly (readonly [string, string])[]) {
  const boundary = 'homeward-doors';
  const all = Object.entries({ ...typed, ...Object.fromEntries(fields) });
  const body = `${all.map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}--\r\n`;
  const headers = {
    cookie,
    origin: held.stage!.url,
    'sec-fetch-site': 'same-origin',
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'content-length': String(Buffer.byteLength(body)),
  };
  return ask(`${held.stage!.url}${address}`, { method: 'POST', body, headers });
}

const everything = async () => {
  const { id, patientId } = held.on!;
  const [row] = await held.stage!.query(
    `SELECT to_jsonb(c)::text AS "case", (SELECT count(*) FROM "Message" WHERE "caseId" = c.id) AS messages,
       (SELECT count(*) FROM "CarePromise" WHERE "caseId" = c.id) AS promises, (SELECT count(*) FROM "GlassBreak") AS broken,
       (SELECT count(*) FROM "Capacity" WHERE "patientId" = $2) AS capacities,
       (SELECT count(*) FROM "AuditEntry" WHERE "caseId" = c.id AND action NOT IN ('case.viewed', 'case.refused')) AS deeds
     FROM "Case" c WHERE c.id = $1`,
    [id, patientId],
  );
  return row;
};

test('the forms of a page, sent by anybody who may not see the page, do nothing', async () => {
  let sent = 0;
  const before = await everything();
  for (const path of pages.filter((one) => !isPublic(one) && showsSomething(one))) {
    const [name, address] = [nameOf(path)!, addressOf(path)];
    const insider = held.visitors.find((visitor) => isLetIn(visitor, name));
    const forms = insider ? formsOf((await look(address, insider.cookie)).page) : [];
    for (const { kind, cookie } of held.visitors.filter((visitor) => !isLetIn(visitor, name)))
      for (const fields of forms) {
        const { status } = await post(address, cookie, fields);
        expect(status, `${kind} sends a form of ${path}`).toBeLessThan(500);
        sent += 1;
      }
  }
  expect(sent).toBeGreaterThan(50);
  expect(await everything()).toEqual(before);
}, 120_000);
