import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveClock, now } from '@/lib/clock';
import { cancelShift } from '@/lib/desk/duty/cancel-shift';
import { planShift } from '@/lib/desk/duty/plan-shift';
import { readDuty } from '@/lib/desk/duty/queries';
import { watchClocks } from '@/lib/desk/jobs';
import { takeRedFlag } from '@/lib/desk/take-red-flag';
import { locales } from '@/lib/i18n/locales';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { wallTimeOf } from '@/lib/people/wall-time';
import { aCase, someAnswers } from '@/tests/support/a-case';
import { aColleague } from '@/tests/support/colleagues';
import { db } from '@/tests/support/database';

const zone = 'America/Los_Angeles';
const minutes = (count: number) => new Date(now().getTime() + count * 60_000);

const ticked = () => someAnswers({ urgency: { signs: 'stroke' }, emergency: { understood: 'yes' } });
const told = async (caseId: string, template = 'redFlag') =>
  (await db().mail.findMany({ where: { caseId, template } })).map(({ recipient }) => recipient);

/** Each test has a night of its own, so that no shift of another is on duty in it. */
let night = Date.parse('2018-01-03T10:30Z'); // half past two at the hospital
beforeEach(() => {
  night += 7 * 24 * 3_600_000;
  moveClock(new Date(night));
});
afterEach(() => moveClock(null));

async function aNight() {
  const [lead, nurse, second] = [
    await aColleague('leadCoordinator', 'Marta Silva'),
    await aColleague('nurseOnDuty', 'Grace Mensah'),
    await aColleague('medicalDirector', 'Ingrid Halvorsen'),
  ];
  const hours = { starts: wallTimeOf(minutes(-240), zone), ends: wallTimeOf(minutes(240), zone), weeks: '1' as const };
  await planShift(lead, { person: nurse.id, place: 'first', ...hours });
  await planShift(lead, { person: second.id, place: 'second', ...hours });
  return { lead, nurse, second };
}

describe('warning signs at night', () => {
  test('the nurse on duty is told at once, and takes them with one button', async () => {
    const { nurse, lead } = await aNight();
    const { id, reference } = await aCase({ answers: ticked() });
    expect(await told(id)).toContain(nurse.email);
    expect(await told(id)).not.toContain(lead.email);
    await takeRedFlag(nurse, reference);
    await takeRedFlag(nurse, reference); // a second click
    expect(await db().redFlagAlert.findMany({ where: { caseId: id } })).toMatchObject([
      { takenById: nurse.id, source: 'ticked', signs: ['stroke'] },
    ]);
    const promise = await db().carePromise.findFirstOrThrow({ where: { caseId: id, kind: 'redFlag' } });
    expect(promise.keptAt).not.toBeNull();
  });

  test('of two who take them at once one wins, and the other is told who', async () => {
    const { nurse, second } = await aNight();
    const { reference } = await aCase({ answers: ticked() });
    const ends = await Promise.allSettled([takeRedFlag(nurse, reference), takeRedFlag(second, reference)]);
    const lost = ends.find((end) => end.status === 'rejected');
    const name = ends[0].status === 'fulfilled' ? 'Grace Mensah' : 'Ingrid Halvorsen';
    expect(lost).toMatchObject({ reason: { code: 'takenBy', about: { name } } });
  });

  test('after half an hour a second person is told, once, however often and late the worker looks', async () => {
    const { second } = await aNight();
    const { id } = await aCase({ answers: ticked() });
    moveClock(minutes(29));
    await watchClocks.run({});
    expect(await told(id, 'redFlagSecond')).toEqual([]);
    moveClock(minutes(100));
    await Promise.all([watchClocks.run({}), watchClocks.run({})]);
    await watchClocks.run({});
    expect(await told(id, 'redFlagSecond')).toEqual([second.email]);
  });

  test('nobody else is told of what was taken, or answered otherwise', async () => {
    const { nurse } = await aNight();
    const [taken, accepted] = [await aCase({ answers: ticked() }), await aCase({ answers: ticked() })];
    await takeRedFlag(nurse, taken.reference);
    await acceptInquiry(accepted.coordinator, accepted.reference);
    moveClock(minutes(60));
    await watchClocks.run({});
    for (const { id } of [taken, accepted]) expect(await told(id, 'redFlagSecond')).toEqual([]);
  });

  test('a gap in the roster is never silence: every nurse is told', async () => {
    const nurse = await aColleague('nurseOnDuty', 'Grace Mensah');
    const { id } = await aCase({ answers: ticked() });
    expect(await told(id)).toContain(nurse.email);
  });
});

const cry: Record<(typeof locales)[number], string> = {
  en: 'He cannot breathe properly since tonight.',
  es: 'Desde esta noche no puede respirar bien.',
  fr: 'Depuis cette nuit il n’arrive plus à respirer.',
  ar: 'منذ الليلة لا يستطيع التنفس جيداً.',
  zh: '从今晚开始他呼吸困难。',
  id: 'Sejak malam ini dia sesak napas.',
  pt: 'Desde esta noite ele não consegue respirar direito.',
  ru: 'С этой ночи ему трудно дышать.',
  uk: 'Від цієї ночі йому важко дихати.',
  kk: 'Осы түннен бері оның дем алуы қиын.',
};

test.each(locales)('words of alarm in %s, which nobody ticked, reach the nurse as well', async (locale) => {
  const { nurse } = await aNight();
  const answers = someAnswers({ condition: { known: cry[locale] } });
  const { id } = await aCase({ answers, locale });
  expect(await told(id)).toContain(nurse.email);
  const on = await db().case.findUniqueOrThrow({ where: { id }, include: { alerts: true } });
  expect(on).toMatchObject({ suggestedAcuity: 1, acuity: null, redFlags: [] });
  expect(on.alerts).toMatchObject([{ source: 'words', signs: ['breathing'] }]);
});

test('what is denied calls nobody at night, and lowers what is suggested without silencing it', async () => {
  await aNight();
  const { id } = await aCase({ answers: someAnswers({ condition: { known: 'لا يوجد ضيق في التنفس.' } }) });
  expect(await told(id)).toEqual([]);
  expect(await db().case.findUniqueOrThrow({ where: { id } })).toMatchObject({
    suggestedAcuity: 3,
    suggestedReasons: ['denied.breathing', 'infant'],
  });
});

describe('the roster', () => {
  test('comes every week at the same time of day, whatever the clocks do in between', async () => {
    moveClock(new Date('2026-03-01T12:00Z'));
    const lead = await aColleague('leadCoordinator', 'Marta Silva');
    const nurse = await aColleague('nurseOnDuty', 'Grace Mensah');
    const night = { starts: '2026-03-06T20:00', ends: '2026-03-07T08:00' };
    await planShift(lead, { person: nurse.id, place: 'first', weeks: '2', ...night });
    const shifts = await db().dutyShift.findMany({ where: { accountId: nurse.id }, orderBy: { startsAt: 'asc' } });
    expect(shifts.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-03-07T04:00:00.000Z',
      '2026-03-14T03:00:00.000Z',
    ]);
    const { shifts: ahead } = await readDuty(nurse);
    expect(ahead.filter(({ accountId }) => accountId === nurse.id)).toHaveLength(2);
    await cancelShift(lead, { shiftId: shifts[0]!.id });
    await expect(cancelShift(lead, { shiftId: shifts[0]!.id })).rejects.toThrow('alreadyDone');
  });

  test('is kept by the lead and the medical director, and read by whoever is on it', async () => {
    const [nurse, coordinator, physician] = [
      await aColleague('nurseOnDuty', 'Grace'),
      await aColleague('coordinator', 'Ana'),
      await aColleague('physician', 'Sam'),
    ];
    const shift = { person: nurse.id, place: 'first' as const, weeks: '1' as const };
    const hours = { starts: '2026-03-06T20:00', ends: '2026-03-07T08:00' };
    for (const actor of [nurse, coordinator, physician])
      await expect(planShift(actor, { ...shift, ...hours })).rejects.toThrow('notFound');
    await expect(readDuty(physician)).rejects.toThrow('notFound');
    await expect(readDuty(nurse)).resolves.toBeDefined();
  });

  test('has no place for a patient’s account, nor for a day that does not exist', async () => {
    const lead = await aColleague('leadCoordinator', 'Marta Silva');
    const { accountId } = await aCase();
    const hours = {
      place: 'first' as const,
      weeks: '1' as const,
      starts: '2026-03-06T20:00',
      ends: '2026-03-07T08:00',
    };
    await expect(planShift(lead, { person: accountId, ...hours })).rejects.toThrow('notFound');
    const never = planShift(lead, { person: lead.id, ...hours, starts: '2026-02-30T20:00' });
    await expect(never).rejects.toThrow('noSuchTime');
  });
});
