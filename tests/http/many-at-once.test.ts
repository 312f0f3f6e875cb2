import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSent, sendingsOf } from '@/scripts/bench/intake.mjs';
import { ask, burst, sendAll } from '@/scripts/bench/load.mjs';
import { clusterUrl } from '@/tests/support/cluster';
import { type Stage, startStage } from '@/tests/support/stage';

const held: { stage?: Stage } = {};

beforeAll(async () => {
  held.stage = await startStage(clusterUrl(), { DATABASE_POOL: '5' });
}, 120_000);

afterAll(() => held.stage?.stop());

const whole = `
  SELECT count(DISTINCT c."id")::int AS cases, count(p."id")::int AS promises, count(m."id")::int AS mails,
    (SELECT count(*)::int FROM "AuditEntry" WHERE "action" = 'inquiry.sent') AS sendings
  FROM "Case" c JOIN "CarePromise" p ON p."caseId" = c."id" JOIN "Mail" m ON m."caseId" = c."id"`;

/** A person who was asked to try again does so. */
async function persist(posts: Awaited<ReturnType<typeof sendingsOf>>) {
  const { answers } = await sendAll(posts, 8);
  expect(answers.filter((answer) => !isSent(answer))).toEqual([]);
}

test('64 who send at once over five connections get one case each, and nobody a fault', async () => {
  const stage = held.stage!;
  const sendings = await sendingsOf(stage.url, await stage.fillDrafts(64));
  const { answers } = await sendAll(sendings, 64);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  await persist(sendings.filter((_, nth) => !isSent(answers[nth]!)));
  expect(await stage.query(whole)).toEqual([{ cases: 64, promises: 64, mails: 64, sendings: 64 }]);
}, 120_000);

test('sent twice at once, by two tabs each, an inquiry is still one case', async () => {
  const stage = held.stage!;
  const before = await stage.query(whole);
  const sendings = await sendingsOf(stage.url, await stage.fillDrafts(10));
  const { answers } = await sendAll([...sendings, ...sendings], 20);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  const after = await stage.query(whole);
  expect(Number(after[0]!.cases) - Number(before[0]!.cases)).toBe(10);
}, 120_000);

test('far more than the server takes in are told to try again, and the next page comes as ever', async () => {
  const stage = held.stage!;
  const pages = Array.from({ length: 600 }, () => ({ url: `${stage.url}/ar/inquiry` }));
  const answers = await burst(pages);
  const away = answers.filter(({ status }) => status === 503);
  expect(away.length).toBeGreaterThan(0);
  expect(away.filter(({ retryAfter, page }) => !Number(retryAfter) || !page.includes('lang="ar"'))).toEqual([]);
  expect(answers.filter(({ status }) => status !== 503 && status !== 200)).toEqual([]);
  expect((await ask(`${stage.url}/ar/inquiry`)).status).toBe(200);
}, 120_000);
