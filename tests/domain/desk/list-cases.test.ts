import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { theSystem } from '@/lib/access/actor';
import { visibleCases } from '@/lib/access/permissions';
import { moveClock } from '@/lib/clock';
import { readDesk } from '@/lib/desk/read-desk';
import { takeRedFlag } from '@/lib/desk/take-red-flag';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { readCursor } from '@/lib/live/cursor';
import { aCase, aCoordinator, someAnswers } from '@/tests/support/a-case';
import { say } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import { aColleague, filtersOf, listed, shown } from '@/tests/support/desk';

afterEach(() => moveClock(null));

const anHour = 3_600_000;

/** Long ago, so that nobody else's promise is as near; a Tuesday morning at the hospital. */
const at = (hours: number) => moveClock(new Date(new Date('2019-11-19T17:00:00Z').getTime() + hours * anHour));

const warned = () => someAnswers({ urgency: { signs: 'stroke' }, emergency: { understood: 'yes' } });

let coordinator: Actor;
beforeAll(async () => {
  coordinator = await aCoordinator();
});

/** So many that those of a test are on one page with whatever else there is. */
const among = async (ours: { reference: string }[], query = '') => {
  const wanted = ours.map(({ reference }) => reference);
  const all = await listed(coordinator, query, 1000);
  return all.filter((reference) => wanted.includes(reference));
};

describe('the order', () => {
  test('warning signs come first, then the promise nearest to breaking, then what waits for the patient', async () => {
    const waits = await aCase();
    await say(waits, { text: 'متى؟', language: 'ar', asks: true });
    at(1);
    const later = await aCase();
    at(0);
    const sooner = await aCase();
    at(2);
    const urgent = await aCase({ answers: warned() });
    const ours = [urgent, sooner, later, waits];
    expect(await among(ours)).toEqual(ours.map(({ reference }) => reference));
  });

  test('a warning sign that somebody has answered waits like the others', async () => {
    at(0);
    const calm = await aCase();
    at(1);
    const seen = await aCase({ answers: warned() });
    await takeRedFlag(coordinator, seen.reference);
    expect(await among([calm, seen])).toEqual([calm.reference, seen.reference]);
    expect(await among([seen], 'state=signs')).toEqual([]);
  });

  test('it can be the most severe, the newest, or the longest in their stage', async () => {
    at(0);
    const mild = await aCase();
    at(1);
    const severe = await aCase();
    await db().case.update({ where: { id: severe.id }, data: { acuity: 1 } });
    await db().case.update({ where: { id: mild.id }, data: { acuity: 5 } });
    at(2);
    const open = await aCase();
    const refs = (...cases: { reference: string }[]) => cases.map(({ reference }) => reference);
    const ours = [mild, severe, open];
    expect(await among(ours, 'sort=acuity')).toEqual(refs(severe, mild, open));
    expect(await among(ours, 'sort=newest')).toEqual(refs(open, severe, mild));
    expect(await among(ours, 'sort=stage')).toEqual(refs(mild, severe, open));
  });

  for (const sort of ['urgency', 'acuity', 'newest', 'stage'])
    test(`pages by ${sort} hold every case once, in the order of the whole`, async () => {
      for (let more = 0; more < 3; more++) await aCase();
      const whole = await listed(coordinator, `sort=${sort}`, 1000);
      const paged: string[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const page = await shown(coordinator, `sort=${sort}${next && `&after=${next}`}`, 2);
        paged.push(...page.rows.map(({ reference }) => reference));
        next = page.next;
      }
      expect(paged).toEqual(whole);
    });
});

describe('filters', () => {
  test('what has ended waits no longer, and is found by asking for it', async () => {
    const over = await aCase({ stage: 'declined' });
    expect(await among([over])).toEqual([]);
    for (const query of ['state=ended', 'state=all', 'stage=declined'])
      expect(await among([over], query)).toEqual([over.reference]);
  });

  test('a case that is worked on in another one waits in no list', async () => {
    const [kept, gone] = [await aCase(), await aCase()];
    await db().case.update({ where: { id: gone.id }, data: { mergedIntoId: kept.id } });
    expect(await among([gone])).toEqual([]);
    expect(await among([gone], 'stage=inquiry')).toEqual([]);
  });

  test('stage, programme, language, country, acuity and owner narrow the list', async () => {
    const on = await aCase({
      locale: 'kk',
      answers: someAnswers({ programme: { programme: 'women' }, country: { country: 'KZ' } }),
    });
    const other = await aCase();
    await acceptInquiry(coordinator, on.reference);
    await db().case.update({ where: { id: on.id }, data: { acuity: 2 } });
    for (const query of ['stage=records', 'programme=women', 'language=kk', 'country=KZ', 'acuity=2', 'owner=me'])
      expect([query, await among([on, other], query)]).toEqual([query, [on.reference]]);
    for (const query of ['owner=none', 'acuity=6', 'stage=inquiry'])
      expect([query, await among([on, other], query)]).toEqual([query, [other.reference]]);
    const all = 'stage=records&programme=women&language=kk&country=KZ&acuity=2&owner=me';
    expect(await among([on, other], all)).toEqual([on.reference]);
  });

  test('overdue, waiting and paused are told apart', async () => {
    at(0);
    const late = await aCase();
    const paused = await aCase();
    const waits = await aCase();
    await say(waits, { text: 'متى؟', language: 'ar', asks: true });
    await db().carePromise.updateMany({
      where: { caseId: paused.id },
      data: { pausedAt: new Date(), pauseReason: 'records' },
    });
    moveClock(null);
    const ours = [late, paused, waits];
    expect(await among(ours, 'state=overdue')).toEqual([late.reference]);
    expect(await among(ours, 'state=paused')).toEqual([paused.reference]);
    expect(await among(ours, 'state=waiting')).toEqual([waits.reference]);
  });

  test('more than a thousand are not counted', async () => {
    const { count } = await readDesk(coordinator, filtersOf(''));
    expect(count).toBe((await listed(coordinator, '', 1000)).length);
  });
});

describe('who sees it', () => {
  test('whoever the desk opens to sees all cases, so that the list needs no other filter', async () => {
    for (const role of ['coordinator', 'leadCoordinator', 'medicalDirector', 'nurseOnDuty'] as const)
      expect(visibleCases(await aColleague(role))).toEqual({});
  });

  test('to anybody else there is no desk', async () => {
    const { writer } = await aCase();
    for (const actor of [writer, await aColleague('finance'), await aColleague('physician'), theSystem])
      await expect(readDesk(actor, filtersOf(''))).rejects.toThrow('notFound');
  });

  test('a page listens from the moment of its rows: what is committed after them is heard', async () => {
    const { since } = await readDesk(await aCoordinator(), filtersOf(''));
    await aCase();
    const { snapshot } = readCursor(since)!;
    const [{ news }] = await db().$queryRaw<[{ news: number }]>`
      SELECT count(*)::int AS "news" FROM "LiveEvent" WHERE NOT pg_visible_in_snapshot("xid", ${snapshot}::pg_snapshot)`;
    expect(news).toBeGreaterThan(0);
  });

  test('the trail says which filters were used, and never what was searched for', async () => {
    const lead = await aColleague('leadCoordinator');
    await readDesk(lead, filtersOf('q=Yaseen&country=KW'));
    const entry = await db().auditEntry.findFirstOrThrow({ where: { actorId: lead.id, action: 'desk.listed' } });
    expect(entry.details).toMatchObject({ filters: ['q', 'country', 'sort'] });
    expect(JSON.stringify(entry.details)).not.toContain('Yaseen');
  });
});
