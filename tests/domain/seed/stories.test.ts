import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { moveClock, now } from '@/lib/clock';
import { StaffRole, Stage } from '@/lib/db/generated/enums';
import { locales } from '@/lib/i18n/locales';
import { rulesFor } from '@/lib/travel/queries';
import { keepLanguages } from '@/prisma/seed/keep-languages';
import { orderTranslations } from '@/prisma/seed/order-translations';
import { publishRules } from '@/prisma/seed/publish-rules';
import { sendRecords } from '@/prisma/seed/send-records';
import { demoAddress, hireStaff } from '@/prisma/seed/staff';
import { stories } from '@/prisma/seed/stories';
import { tellStory } from '@/prisma/seed/tell-story';
import { travelRules } from '@/prisma/seed/travel-rules';
import { db } from '@/tests/support/database';

vi.hoisted(() => void (process.env.SCAN = 'off')); // as in the demonstration

const told = { patient: { writtenName: { in: stories.map(nameIn) } } };
const cases = () => db().case.findMany({ where: told, include: { inquiry: true, promises: true, patient: true } });

function nameIn({ answers }: (typeof stories)[number]) {
  return String(answers['patient-name']!.written);
}

beforeAll(async () => {
  const staff = await hireStaff();
  const as = <R extends StaffRole>(role: R) => ({ kind: 'staff', id: staff.get(role)!.id, role }) as const;
  await keepLanguages({ lead: as('leadCoordinator'), translator: as('translator') });
  const cast = { coordinator: as('coordinator'), translator: as('translator') };
  for (const story of stories) await tellStory(story, cast);
  await publishRules(as('administrator'));
  await sendRecords(as('coordinator'));
  await orderTranslations(as('coordinator'), as('translator'));
}, 180_000);
afterAll(() => moveClock(null));

test('the demonstration has invented people in every language and at every stage', async () => {
  const all = await cases();
  expect(all).toHaveLength(stories.length);
  expect(new Set(all.map(({ inquiry }) => inquiry!.locale))).toEqual(new Set(locales));
  expect(new Set(all.map(({ stage }) => stage))).toEqual(new Set(Object.values(Stage)));
});

test('no promise in it is late or lies before it was made, and the clock is right again', async () => {
  const promises = (await cases()).flatMap((on) => on.promises);
  const running = promises.filter(({ keptAt }) => !keptAt);
  expect(running.filter(({ dueAt }) => dueAt < now())).toEqual([]);
  expect(promises.every(({ madeAt, dueAt }) => madeAt < dueAt)).toBe(true);
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(50);
});

test('staff of every role can sign in, at addresses that are nobody’s', async () => {
  const staff = await db().account.findMany({ where: { kind: 'staff', email: { endsWith: '@demo.example' } } });
  expect(new Set(staff.map(({ email }) => email))).toEqual(new Set(Object.values(StaffRole).map(demoAddress)));
  const people = await db().account.findMany({ where: { kind: 'person', writtenName: { in: stories.map(nameIn) } } });
  expect(people.every(({ email }) => !email || email.endsWith('@demo.example'))).toBe(true);
});

test('its travel rules have real sources, say that they are a demonstration, and one is out of date', async () => {
  const sources = travelRules.map(({ sourceUrl }) => sourceUrl);
  const toldTo = async (country: string) =>
    (await rulesFor(country, 'treatment', 'en')).filter(({ sourceUrl }) => sources.includes(sourceUrl));
  expect((await toldTo('SY')).map(({ state }) => state)).toEqual(['current', 'current', 'outOfDate']);
  expect(await toldTo('KW')).toHaveLength(2);
  expect((await toldTo('SY')).every(({ text }) => text.text.includes('demonstration'))).toBe(true);
});

test('a certified translation stands in each state on its way, and one is finished', async () => {
  const orders = await db().translationOrder.findMany({ where: { case: told }, include: { files: true } });
  expect(new Set(orders.map(({ state }) => state))).toEqual(
    new Set(['ordered', 'assigned', 'delivered', 'returned', 'certified']),
  );
  expect(orders.filter(({ files }) => files.length > 0)).toHaveLength(3);
});
