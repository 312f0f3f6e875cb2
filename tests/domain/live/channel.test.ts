import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { liveCursor } from '@/lib/access/live-cursor';
import { newId } from '@/lib/db/id';
import { env } from '@/lib/env';
import { type About } from '@/lib/live/about';
import { announce } from '@/lib/live/announce';
import { readCursor } from '@/lib/live/cursor';
import { owner } from '@/tests/support/database';
import { about, aHub, type Reading, reading, theDesk } from '@/tests/support/live';

beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));
afterAll(() => aHub().close());

const say = (what: About) => asActor(theSystem, (tx) => announce(tx, what));

async function listening(what: About, since?: string) {
  const body = aHub().open({ session: newId(), about: what }, readCursor(since ?? (await liveCursor(theSystem))));
  const page = reading(body!);
  await expect.poll(() => page.said()).toContain('hello');
  return page;
}

const hears = (page: Reading, changes = 1, timeout = 2_000) =>
  expect.poll(() => page.changes(), { timeout, interval: 10 }).toBe(changes);

test('an open page hears of a change of its case, the desk of every case, and other pages of nothing', async () => {
  const [one, other] = [newId(), newId()];
  const [page, desk, stranger] = [await listening(about(one)), await listening(theDesk), await listening(about(other))];
  await say(about(one));
  await hears(page);
  await hears(desk);
  expect(page.said()).not.toContain(one);
  expect(stranger.changes()).toBe(0);
  await say(theDesk);
  await hears(desk, 2);
  expect([page.changes(), stranger.changes()]).toEqual([1, 0]);
});

test('a change that was undone is not heard of', async () => {
  const page = await listening(about(newId()));
  const id = newId();
  const mine = await listening(about(id));
  const undone = asActor(theSystem, async (tx) => {
    await announce(tx, about(id));
    throw new Error('no');
  });
  await expect(undone).rejects.toThrow('no');
  await sleep(1_300);
  expect([page.changes(), mine.changes()]).toEqual([0, 0]);
});

/** A transaction that has written its event and not ended. */
async function slowly(caseId: string) {
  const client = new Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  await client.query('BEGIN');
  await client.query(`INSERT INTO "LiveEvent" ("topic", "caseId", "at") VALUES ('case', $1, now())`, [caseId]);
  return async () => {
    await client.query('COMMIT');
    await client.end();
  };
}

test('who wrote first and commits last is heard of as well, and nobody waits for them', async () => {
  const [slow, quick] = [newId(), newId()];
  const [slowPage, quickPage] = [await listening(about(slow)), await listening(about(quick))];
  const commit = await slowly(slow);
  await say(about(quick));
  await hears(quickPage);
  expect(slowPage.changes()).toBe(0);
  await commit();
  await hears(slowPage);
  await sleep(1_200);
  expect([slowPage.changes(), quickPage.changes()]).toEqual([1, 1]);
});

test('who comes back hears of what was committed meanwhile, in whatever order, and not again', async () => {
  const [slow, quick] = [newId(), newId()];
  const commit = await slowly(slow);
  const page = await listening(about(slow));
  await say(about(quick));
  await sleep(200);
  const cursor = page.cursor()!;
  await page.leave();
  await commit();
  const again = await listening(about(slow), cursor);
  await hears(again);
  await sleep(1_100);
  const third = await listening(about(slow), again.cursor()!);
  await sleep(1_200);
  expect(third.changes()).toBe(0);
});

test('a bell that nobody rang costs a second, not the event', async () => {
  const id = newId();
  const page = await listening(about(id));
  await (await slowly(id))();
  await hears(page);
});

test('the bell is heard at once, and many changes ring it once', async () => {
  const id = newId();
  const page = await listening(about(id));
  const bells = vi.fn();
  const client = new Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  client.on('notification', bells);
  await client.query('LISTEN homeward_live');
  await Promise.all(Array.from({ length: 20 }, () => say(about(id))));
  await hears(page, page.changes() || 1, 500);
  await sleep(200);
  await client.end();
  expect(bells.mock.calls.length).toBeGreaterThan(0);
  expect(bells.mock.calls.length).toBeLessThan(10);
});

const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'homeward live'`;

test('a listening connection that is killed is made again, and what was committed meanwhile is heard of', async () => {
  const id = newId();
  const page = await listening(about(id));
  const { rowCount } = await owner().query(kill);
  expect(rowCount).toBe(1);
  await say(about(id));
  await hears(page);
  await say(about(id));
  await hears(page, 2);
});

const foreign: [string, string | null][] = [
  ['nothing', null],
  ['an empty text', ''],
  ['a word', 'x'],
  ['an end before the beginning', '1.2:1:'],
  ['numbers that fall', '1.1:5:3,2'],
  ['a list without end', `1.1:5:${'1,'.repeat(3_000)}1`],
  ['a future', '1.1:99999999999999999:'],
];

test.each(foreign)('a page that says %s where it should say until when it heard looks again', async (_, since) => {
  const page = reading(aHub().open({ session: newId(), about: about(newId()) }, readCursor(since))!);
  await hears(page);
});

test('a page that was away for a day looks again', async () => {
  const cursor = await liveCursor(theSystem);
  const yesterday = cursor.replace(/^\d+/, String(Date.now() - 24 * 3_600_000));
  await hears(await listening(about(newId()), yesterday));
});

test('rows of a restored database, whose transactions lie ahead, are not heard of again and again', async () => {
  const id = newId();
  const page = await listening(about(id));
  await owner().query(
    `INSERT INTO "LiveEvent" ("xid", "topic", "caseId", "at") VALUES ('99999999999', 'case', $1, now())`,
    [id],
  );
  await sleep(1_300);
  expect(page.changes()).toBe(0);
});
