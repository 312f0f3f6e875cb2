import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clusterUrl } from '@/tests/support/cluster';
import { type Stage, startStage } from '@/tests/support/stage';

const held: { stage?: Stage; drafts?: string[] } = {};
const address = () => `${held.stage!.url}/api/inquiries?locale=ar`;

beforeAll(async () => {
  held.stage = await startStage(clusterUrl(), { TRUSTED_PROXY_HOPS: '1' });
  held.drafts = await held.stage.fillDrafts(7);
}, 120_000);

afterAll(() => held.stage?.stop());

let cookie: string;
beforeEach(() => {
  cookie = held.drafts!.pop()!;
});

const asked = { Accept: 'application/json' };

const send = (body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(address(), {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', ...headers },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });

const fields = () => new URLSearchParams({ website: '' });

async function isCase() {
  const [row] = await held.stage!.query(
    `SELECT "caseId" FROM "Draft" JOIN "DraftDevice" ON "draftId" = "id" WHERE "hash" = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
    [cookie.split('=')[1]],
  );
  return row!.caseId !== null;
}

test('the last button leads to the receipt, and tells a script where that is', async () => {
  const answer = await send(fields());
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/ar/inquiry/sent']);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await isCase()).toBe(true);
  const again = await send(fields(), asked);
  expect([again.status, await again.json()]).toEqual([200, { next: '/ar/inquiry/sent' }]);
});

test('what a program filled in, what is too long, and what does not say how long it is are not sent', async () => {
  const stream = () => new Blob(['website=']).stream();
  for (const [body, problem] of [
    [new URLSearchParams({ website: 'https://spam.example' }), 'tooMany'],
    [new URLSearchParams({ website: '', more: 'x'.repeat(10_000) }), 'foreignForm'],
    [stream(), 'foreignForm'],
  ] as const) {
    const answer = await send(body);
    const back = `/ar/inquiry/check-answers?problem=${problem}`;
    expect([answer.status, answer.headers.get('location')]).toEqual([303, back]);
  }
  const told = await send(new URLSearchParams({ website: 'x' }), asked);
  expect([told.status, await told.json()]).toMatchObject([422, { problem: 'tooMany' }]);
  expect(await isCase()).toBe(false);
});

test('what the server in front refuses is said in the language of the address', async () => {
  const answer = await send(new URLSearchParams({ website: '', more: 'x'.repeat(300_000) }));
  expect([answer.status, answer.headers.get('content-language')]).toEqual([413, 'ar']);
  expect(await answer.text()).toContain('dir="rtl"');
});

test('a form of another site is refused in the language of the address', async () => {
  const strangers: Record<string, string>[] = [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'none', Origin: 'null' },
  ];
  for (const stranger of strangers) {
    const answer = await send(fields(), stranger);
    expect([answer.status, answer.headers.get('content-language')]).toEqual([403, 'ar']);
    expect(await answer.text()).toContain('dir="rtl"');
  }
  expect(await isCase()).toBe(false);
});

test('answers that are gone lead to the beginning, which says so', async () => {
  const answer = await send(fields(), { Cookie: '' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/ar/inquiry?problem=draftExpired']);
  const page = await (await fetch(`${held.stage!.url}/ar/inquiry?problem=draftExpired`)).text();
  expect(page).toContain('role="alert"');
});

test('a fault is one to whatever stands between, and the reader is led back to the page', async () => {
  await held.stage!.query('ALTER TABLE "Inquiry" RENAME TO "InquiryAway"');
  try {
    const answer = await send(fields());
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect(answer.headers.get('refresh')).toBe('0; url=/ar/inquiry/check-answers?problem=temporarilyUnavailable');
    expect(await answer.text()).toContain('dir="rtl"');
    const told = await send(fields(), asked);
    expect([told.status, await told.json()]).toMatchObject([503, { problem: 'temporarilyUnavailable' }]);
  } finally {
    await held.stage!.query('ALTER TABLE "InquiryAway" RENAME TO "Inquiry"');
  }
  expect(await isCase()).toBe(false);
  expect((await send(fields())).status).toBe(303);
  expect(await isCase()).toBe(true);
});
