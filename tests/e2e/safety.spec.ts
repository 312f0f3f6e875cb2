import type { APIRequestContext, Browser } from '@playwright/test';
import { locales } from '@/lib/i18n/locales';
import { type Stage, startStage } from '@/tests/support/stage';
import { expect, goOn, test, wordsOf } from './support/test';
import {
  aDraft,
  anAddress,
  answersOf,
  aPlace,
  aSentCase,
  aSession,
  confirmed,
  fieldsOf,
  held,
  visit,
} from './support/visit';

type Held = { draft?: string; session?: string };

/** What the first form of a page would send for this browser. */
async function formOf(browser: Browser, stage: Stage, path: string, tokens: Held, nth = 0) {
  const page = await visit(browser, stage, { scripts: false, ...tokens });
  await page.goto(path);
  const fields = Object.fromEntries(await fieldsOf(page, nth));
  await page.context().close();
  return fields;
}

const post = (
  request: APIRequestContext,
  url: string,
  multipart: Record<string, string>,
  headers: Record<string, string>,
) => request.post(url, { multipart, headers, maxRedirects: 0 });

const strangers: [string, Record<string, string>][] = [
  ['no Origin', {}],
  ['no Origin, cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a null Origin', { Origin: 'null' }],
  ['a null Origin, same-site', { Origin: 'null', 'Sec-Fetch-Site': 'same-site' }],
  ['a foreign Origin', { Origin: 'https://evil.example' }],
  ['a foreign Origin, cross-site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
  ['a foreign Origin, none', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'none' }],
  ['another port', { Origin: 'http://localhost:1' }],
];

test('A form that another site sends with our cookies changes nothing', async ({ browser, stage, request }) => {
  const draft = await aDraft(stage, {}, 'ar');
  const url = `${stage.url}/ar/inquiry/who`;
  const fields = { ...(await formOf(browser, stage, '/ar/inquiry/who', { draft })), askingFor: 'me' };
  for (const [what, headers] of strangers) {
    const answer = await post(request, url, fields, { Cookie: held({ draft }), ...headers });
    expect(answer.status(), what).toBe(403);
    expect(await answer.text(), what).toContain(wordsOf('ar').problems.foreignForm);
    expect(answer.headers()['set-cookie'], what).toBeUndefined();
    expect(await answersOf(stage, draft), what).toEqual({});
  }
  const own: Record<string, string>[] = [{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: stage.url }];
  for (const ours of own) {
    const answer = await post(request, url, fields, { Cookie: held({ draft }), ...ours });
    expect(answer.status()).toBe(303);
    expect(await answersOf(stage, draft)).toEqual({ who: { askingFor: 'me' } });
  }
});

test('Another site cannot press a button on the desk, with scripts’ headers or without', async ({
  browser,
  stage,
  request,
  coordinator,
}) => {
  const { reference } = await aSentCase(browser, stage, anAddress());
  const session = await aSession(stage, coordinator.email);
  const path = `/en/desk/cases/${reference}`;
  const fields = await formOf(browser, stage, path, { session });
  const stageOf = async () =>
    (await stage.query('SELECT "stage"::text FROM "Case" WHERE "reference" = $1', [reference]))[0]!.stage;
  for (const [what, headers] of strangers)
    for (const more of manners) {
      const cookies = { Cookie: held({ session }) };
      const answer = await post(request, stage.url + path, fields, { ...cookies, ...headers, ...more });
      expect(answer.status(), what).toBe(403);
      expect(await stageOf(), what).toBe('inquiry');
    }
  const same = await post(request, stage.url + path, fields, {
    Cookie: held({ session }),
    'Sec-Fetch-Site': 'same-origin',
    Origin: stage.url,
  });
  expect(same.status()).toBe(303);
  expect(await stageOf()).toBe('records');
});

/** As a form is sent without scripts, with them, and by whoever imitates them. */
const manners: Record<string, string>[] = [{}, { 'Next-Action': 'a'.repeat(42) }, { RSC: '1' }];

const detours = (reference: string): [string, Record<string, string>][] => [
  [`/ar/journey/${reference}`, {}],
  [`/ar/journey/${reference}`, { RSC: '1' }],
  [`/ar/journey/${reference}`, { RSC: '1', 'Next-Router-Prefetch': '1' }],
  [`/ar/journey/${reference}`, { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' }],
  [`/ar/journey/${reference}`, { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch' }],
  [`/ar/journey/${reference}`, { 'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
  [`/ar/journey/${reference}`, { 'X-Homeward-Path': '/ar', 'X-Forwarded-Host': 'localhost' }],
  [`/ar/journey/${reference}?_rsc=1`, { RSC: '1' }],
  [`/ar/journey/${reference}.rsc`, {}],
  [`/ar/journey/${reference}.txt`, {}],
  [`/ar/journey/${reference}.segments/_tree.segment.rsc`, {}],
  [`/ar/journey/${reference}/`, {}],
  [`/ar/journey/${reference.toLowerCase()}`, {}],
  [`/journey/${reference}`, {}],
  [`/%61r/journey/${reference}`, {}],
  [`/ar/%6aourney/${reference}`, {}],
  [`/ar//journey//${reference}`, {}],
  [`//ar/journey/${reference}`, {}],
  [`/ar/./journey/../journey/${reference}`, {}],
  [`/ar/journey/%2e%2e/journey/${reference}`, {}],
  [`/AR/journey/${reference}`, {}],
  [`/fonts/../ar/journey/${reference}`, {}],
  [`/_next/data/x/ar/journey/${reference}.json`, { 'X-Nextjs-Data': '1' }],
  [`/ar/desk/cases/${reference}`, {}],
  [`/ar/desk/cases/${reference}`, { RSC: '1' }],
];

const secrets = /يوسف|نورة|ثقب|YOUSEF|99123456|9912 3456/;

test('No detour leads to the case of another', async ({ browser, stage, coordinator }) => {
  const [owner, other] = [anAddress(), anAddress()];
  const { reference } = await aSentCase(browser, stage, owner);
  await aSentCase(browser, stage, other);
  const administrator = anAddress();
  await stage.admin('create', '--email', administrator, '--name', 'Ada Brennan', '--role', 'administrator');
  const [theirs, foreign] = [await confirmed(stage, owner), await confirmed(stage, other)];
  const reader = async (session?: string) => {
    const { request } = (await visit(browser, stage, { session })).context();
    return async (path: string, headers: Record<string, string> = {}) =>
      (await request.get(stage.url + path, { headers })).text();
  };
  const look = await reader(theirs);
  expect(await look(`/ar/journey/${reference}`)).toMatch(secrets);
  expect(await look(`/ar/journey/${reference}`, { RSC: '1' })).toMatch(secrets);
  const desk = await reader(await aSession(stage, coordinator.email));
  expect(await desk(`/en/desk/cases/${reference}`)).toMatch(secrets);
  const nobodies = [undefined, foreign, await aSession(stage, administrator), 'a'.repeat(43), theirs.slice(0, -1)];
  for (const session of nobodies) {
    const pry = await reader(session);
    for (const [path, headers] of detours(reference))
      expect(await pry(path, headers), `${path} ${JSON.stringify(headers)}`).not.toMatch(secrets);
  }
});

test('A journey out of sight and one that does not exist look the same', async ({ browser, stage, request }) => {
  const [owner, other] = [anAddress(), anAddress()];
  const { reference } = await aSentCase(browser, stage, owner);
  await aSentCase(browser, stage, other);
  const session = await confirmed(stage, other);
  const shown = async (which: string) => {
    const answer = await request.get(`${stage.url}/ar/journey/${which}`, { headers: { Cookie: held({ session }) } });
    const text = (await answer.text()).replaceAll(which, '');
    return [answer.status(), /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1]];
  };
  const [seen, none] = [await shown(reference), await shown('HW-7K3F-92QD')];
  expect(seen).toEqual(none);
  expect(seen[1]).toBe(wordsOf('ar').common.notFound.title);
});

test('Forged bound arguments reach no other case, step or site', async ({ browser, stage, request, coordinator }) => {
  const [owner, other] = [anAddress(), anAddress()];
  const mine = await aSentCase(browser, stage, owner);
  const theirs = await aSentCase(browser, stage, other);
  const desk = await visit(browser, stage, { session: await aSession(stage, coordinator.email) });
  for (const { reference } of [mine, theirs]) {
    await desk.goto(`/en/desk/cases/${reference}/messages`);
    await desk.locator('#write summary').first().click();
    await desk.locator('[name=text]').fill('متى؟');
    await desk.locator('[name=language]').selectOption('ar');
    await desk.locator('[name=awaitsAnswer]').check();
    await desk.getByRole('button', { name: 'Send the message' }).click();
    await expect(desk.getByRole('status').filter({ hasText: 'Sent' })).toBeVisible();
  }
  await desk.context().close();
  const session = await confirmed(stage, owner);
  const path = `/ar/journey/${mine.reference}/messages`;
  const fields = await formOf(browser, stage, path, { session });
  const [asked] = await stage.query(
    'SELECT m."id" FROM "Message" m JOIN "Case" c ON c."id" = m."caseId" WHERE c."reference" = $1',
    [theirs.reference],
  );
  const headers = { Cookie: held({ session }), Origin: stage.url };
  const bound = Object.entries(fields).filter(([name]) => name.startsWith('$'));
  expect(JSON.stringify(bound)).toContain(mine.reference);
  const forge = (from: string, to: string) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, name.startsWith('$') ? value.replaceAll(from, to) : value]),
    );
  const tries = [
    { ...forge(mine.reference, theirs.reference), edits: String(asked!.id), text: 'زائف' },
    { ...fields, edits: String(asked!.id), text: 'زائف' },
    { ...fields, id: String(asked!.id), text: 'زائف' },
    { ...forge(mine.reference, theirs.reference), text: 'زائف' },
    { ...forge('"ar"', '"//evil.example"'), id: 'x', text: 'زائف' },
    { ...forge('"ar"', '{"a":1}'), id: 'x', text: 'زائف' },
    { ...forge(`"${mine.reference}"`, '{"startsWith":"HW"}'), text: 'زائف' },
    { ...forge(`"${mine.reference}"`, 'null'), text: 'زائف' },
    { ...forge('{', '[['), text: 'زائف' },
  ];
  for (const forged of tries) {
    const answer = await post(request, stage.url + path, forged, headers);
    expect(answer.headers().location ?? '').not.toContain('evil');
    expect(await answer.text()).not.toMatch(/<title>500|Internal Server Error/);
  }
  const messages = await stage.query(
    'SELECT "text" FROM "Message" m JOIN "Case" c ON c."id" = m."caseId" WHERE c."reference" = $1',
    [theirs.reference],
  );
  expect(messages).toEqual([{ text: 'متى؟' }]);
});

test('A draft is opened by its own link and cookie alone', async ({ browser, stage, request, mailTo }) => {
  const email = anAddress();
  const page = await visit(browser, stage, { scripts: false });
  await page.goto('/ar/inquiry');
  await goOn(page);
  await page.locator('[value=me]').check();
  await goOn(page);
  await page.locator('[name=by][value=email]').check();
  await page.locator('[name=email]').fill(email);
  await goOn(page);
  const { link } = await mailTo(email, wordsOf('ar').mail.letters.resumeDraft.subject);
  const token = link.split('/').at(-1)!;
  const stranger = await visit(browser, stage, { scripts: false });
  const last = token.endsWith('A') ? 'E' : 'A';
  for (const wrong of [`${token.slice(0, -1)}${last}`, token.toLowerCase(), '%00', 'undefined']) {
    await stranger.goto(`/ar/inquiry/resume/${wrong}`);
    await goOn(stranger);
    await expect(stranger.getByRole('alert')).toContainText(/\p{Script=Arabic}/u);
    expect(await stranger.context().cookies()).toEqual([]);
  }
  for (const draft of [token, 'a'.repeat(43), "' OR 1=1 --", '']) {
    const answer = await request.get(`${stage.url}/ar/inquiry/reach`, { headers: { Cookie: held({ draft }) } });
    expect(await answer.text()).not.toContain(email);
  }
  await page.context().close();
  await stranger.context().close();
});

const pages = ['', '/programmes', '/emergency', '/inquiry', '/inquiry/who', '/sign-in', '/foo'];

test('Every page has its guards: policy, headers, nothing unsafe', async ({ stage, request }) => {
  const draft = await aDraft(stage, {});
  for (const path of pages) {
    const answer = await request.get(`${stage.url}/ar${path}`, { headers: { Cookie: held({ draft }) } });
    const headers = answer.headers();
    const policy = headers['content-security-policy']!;
    expect(policy, path).toMatch(/default-src 'none'/);
    expect(policy, path).toMatch(/script-src ('none'|'self' '(nonce|sha256)-)/);
    expect(policy, path).not.toMatch(/unsafe|https?:|\*/);
    for (const directive of ["base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy, path).toContain(directive);
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['permissions-policy'], path).toContain('camera=()');
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
});

test('A nonce is used once, and what one reader sees is kept by no cache', async ({ stage, request }) => {
  const draft = await aDraft(stage, {});
  const look = async () =>
    (await request.get(`${stage.url}/ar/inquiry/who`, { headers: { Cookie: held({ draft }) } })).headers();
  const [one, other] = [await look(), await look()];
  expect(one['content-security-policy']).not.toBe(other['content-security-policy']);
  expect(one['cache-control']).toMatch(/no-store|private/);
});

for (const path of ['/ar', '/ar/inquiry/who'])
  test(`A script that somebody slips into ${path} does not run`, async ({ browser, stage }) => {
    const draft = await aDraft(stage, {});
    const page = await visit(browser, stage, { draft });
    await page.route(`**${path}`, async (route) => {
      const answer = await route.fetch();
      const slipped = '<script>window.ran = 1</script><img src="/x" onerror="window.ran = 2"></body>';
      await route.fulfill({ response: answer, body: (await answer.text()).replace('</body>', slipped) });
    });
    await page.goto(path);
    await page.evaluate(() => {
      const bait = '<a href="javascript:window.ran=3" id="bait">.</a><svg onload="window.ran=4"></svg>';
      document.body.insertAdjacentHTML('beforeend', bait);
      (document.querySelector('#bait') as HTMLElement).click();
    });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
    await page.context().close();
  });

async function askForLinks(browser: Browser, stage: Stage, request: APIRequestContext, place: (at: number) => string) {
  const fields = await formOf(browser, stage, '/ar/sign-in', {});
  const sentences: boolean[] = [];
  for (let at = 0; at < 24; at++) {
    const answer = await post(
      request,
      `${stage.url}/ar/sign-in`,
      { ...fields, email: anAddress() },
      {
        Origin: stage.url,
        'X-Forwarded-For': place(at),
      },
    );
    sentences.push((await answer.text()).includes(wordsOf('ar').problems.tooMany));
  }
  return sentences;
}

test('Who asks for link after link is told to wait, whatever address they claim', async ({
  browser,
  stage,
  request,
}) => {
  const behind = aPlace();
  const refused = await askForLinks(browser, stage, request, () => `${aPlace()}, ${behind}`);
  expect(refused.slice(0, 20)).not.toContain(true);
  expect(refused.slice(20)).toEqual([true, true, true, true]);
  const many = await askForLinks(browser, stage, request, () => aPlace());
  expect(many).not.toContain(true);
});

test('The same address is sent five links an hour, from wherever they are asked for', async ({
  browser,
  stage,
  request,
}) => {
  const email = anAddress();
  const { reference } = await aSentCase(browser, stage, email);
  expect(reference).toMatch(/^HW/);
  await confirmed(stage, email);
  const fields = await formOf(browser, stage, '/ar/sign-in', {});
  for (let at = 0; at < 8; at++)
    await post(
      request,
      `${stage.url}/ar/sign-in`,
      { ...fields, email },
      {
        Origin: stage.url,
        'X-Forwarded-For': aPlace(),
      },
    );
  const [{ links }] = (await stage.query(
    `SELECT count(*)::int AS links FROM "Mail" WHERE "recipient" = $1 AND "template" ILIKE '%sign%'`,
    [email],
  )) as [{ links: number }];
  expect(links).toBe(5);
});

test('An unknown address gets the same answer as a known one', async ({ browser, stage, request }) => {
  const known = anAddress();
  await aSentCase(browser, stage, known);
  await confirmed(stage, known);
  const fields = await formOf(browser, stage, '/ar/sign-in', {});
  const ask = async (email: string) => {
    const headers = { Origin: stage.url, 'X-Forwarded-For': aPlace() };
    const answer = await post(request, `${stage.url}/ar/sign-in`, { ...fields, email }, headers);
    return [answer.status(), answer.headers().location, answer.headers()['set-cookie'], await answer.text()];
  };
  expect(await ask(known)).toEqual(await ask(anAddress()));
});

const unknown: [path: string, language: string, locale: (typeof locales)[number]][] = [
  ['/foo', 'kk,ru;q=0.8', 'kk'],
  ['/foo', 'de', 'en'],
  ['/xx/foo', 'zh-CN,zh;q=0.9', 'zh'],
  ['/ar/foo', 'en', 'ar'],
  ['/ar/foo.php', 'en', 'ar'],
  ['/ar/programmes/foo', 'en', 'ar'],
  ['/ar/inquiry/foo', 'en', 'ar'],
  ['/ar/sign-in/foo', 'en', 'ar'],
  ['/ar/journey/HW-7K3F-92QD/foo', 'en', 'ar'],
  ['/AR', 'ru', 'ru'],
  ['/journey', 'pt-BR', 'pt'],
  ['/wp-login.php', 'fr-FR,fr', 'fr'],
  ['/.env', 'id', 'id'],
  ['/ar/%00', 'en', 'ar'],
  ['/favicon.png', 'uk', 'uk'],
];

test('An unknown address is not found, in words of a language that the reader knows', async ({ stage, request }) => {
  for (const [path, language, locale] of unknown) {
    const answer = await request.get(stage.url + path, { headers: { 'Accept-Language': language } });
    const text = await answer.text();
    expect(answer.status(), path).toBe(404);
    expect(text, path).toMatch(new RegExp(`<html[^>]* lang="${locale}`));
    expect(text, path).toMatch(new RegExp(`<html[^>]* dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`));
    expect(text, path).toContain(wordsOf(locale).common.notFound.title);
  }
});

test('The first page leads to the language of the reader', async ({ stage, request }) => {
  for (const locale of locales) {
    const answer = await request.get(stage.url, { headers: { 'Accept-Language': locale }, maxRedirects: 0 });
    expect(answer.headers().location).toMatch(new RegExp(`/${locale}$`));
  }
});

test('The outbox of the demonstration does not exist elsewhere', async ({ stage, request }) => {
  for (const path of ['/dev/outbox', '/dev', '/ar/dev/outbox', '/dev/outbox.rsc', '/%64ev/outbox']) {
    const answer = await request.get(stage.url + path, { headers: { RSC: '1' } });
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).not.toContain('One-time codes');
  }
});

test('Behind https the cookies are bound to the host, and a demonstration has its outbox', async ({ playwright }) => {
  const stage = await startStage(process.env.TEST_DATABASE_OWNER_URL!, {
    APP_URL: 'https://portal.example',
    DEMO: '1',
    SMTP_URL: '',
  });
  const request = await playwright.request.newContext();
  try {
    const html = await (await request.get(`${stage.url}/en/inquiry`)).text();
    const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
    const fields = Object.fromEntries(
      hidden.map(([, name, value]) => [name!, (value ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')]),
    );
    const answer = await post(request, `${stage.url}/en/inquiry`, fields, {
      'Sec-Fetch-Site': 'same-origin',
      Origin: stage.url,
    });
    expect(answer.status()).toBe(303);
    const cookie = answer.headers()['set-cookie']!;
    expect(cookie).toMatch(/^__Host-homeward-draft=/);
    for (const flag of [/; *Path=\//i, /; *Secure/i, /; *HttpOnly/i, /; *SameSite=lax/i]) expect(cookie).toMatch(flag);
    expect(cookie).not.toMatch(/Domain=/i);
    const outbox = await request.get(`${stage.url}/dev/outbox`);
    expect(outbox.status()).toBe(200);
    expect(await outbox.text()).toContain('Outbox of the demonstration');
  } finally {
    await request.dispose();
    await stage.stop();
  }
});

test('On this machine a session cookie is kept from scripts and from other sites', async ({
  browser,
  stage,
  coordinator,
}) => {
  const page = await visit(browser, stage, {});
  await page.goto('/en/desk');
  await page.locator('[name=email]').fill(coordinator.email);
  await page.locator('[name=password]').fill(coordinator.password);
  await goOn(page);
  await page.locator('[name=code]').fill(coordinator.code());
  await goOn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Desk');
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === 'homeward-session')!;
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  for (const { name, httpOnly } of cookies) expect(httpOnly, name).toBe(true);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const before = await stage.query('SELECT "tokenHash" FROM "Session"');
  expect(before.map(({ tokenHash }) => tokenHash)).not.toContain(session.value);
  await page.context().close();
});
