import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { keepPromises, makePromise } from '@/lib/care-journey/promises';
import { moveClock, now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { moveCase } from '@/lib/desk/move-case';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { aCase, aCoordinator, someAnswers } from '@/tests/support/a-case';
import { say, write } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';

afterEach(() => moveClock(null));

let coordinator: Actor;
beforeAll(async () => {
  coordinator = await aCoordinator();
});

type Place = { urgency: number; dueAt: Date; country: string; language: string };

const placeOf = (id: string) =>
  db().case.findUniqueOrThrow({
    where: { id },
    select: { urgency: true, dueAt: true, country: true, language: true },
  }) as Promise<Place>;

/** Cases whose columns say something else than the rows that they repeat. */
const drifted = () =>
  db().$queryRaw<unknown[]>`
    SELECT c."id" FROM "Case" c JOIN desk_places((SELECT array_agg("id") FROM "Case")) n ON n."id" = c."id"
    LEFT JOIN "CaseSearch" s ON s."caseId" = c."id"
    WHERE (c."urgency", c."dueAt", c."country", c."language") IS DISTINCT FROM (n."urgency", n."dueAt", n."country", n."language")
      OR (s."caseId" IS NOT NULL AND (s."urgency", s."dueAt") IS DISTINCT FROM (n."urgency", n."dueAt"))`;

test('a case stands where its promises, its stage and its warning signs say, through its whole life', async () => {
  const on = await aCase({ locale: 'fr' });
  const { id, reference } = on;
  const first = await db().carePromise.findFirstOrThrow({ where: { caseId: id } });
  expect(await placeOf(id)).toEqual({ urgency: 1, dueAt: first.dueAt, country: 'KW', language: 'fr' });
  await acceptInquiry(coordinator, reference);
  expect((await placeOf(id)).urgency).toBe(1);
  await say(on, { text: 'متى؟', language: 'ar', asks: true });
  expect((await placeOf(id)).urgency).toBe(2);
  await write(on, { text: 'أمس' });
  expect((await placeOf(id)).urgency).toBe(1);
  await db().carePromise.updateMany({ where: { caseId: id, keptAt: null }, data: { pausedAt: now() } });
  expect((await placeOf(id)).urgency).toBe(3);
  await moveCase(coordinator, reference, 'startReview');
  expect((await placeOf(id)).urgency).toBe(1);
  await withdrawCase(coordinator, reference, { reason: 'cost', toldPatient: 'نعم' });
  const { stageSince } = await db().case.findUniqueOrThrow({ where: { id } });
  expect(await placeOf(id)).toMatchObject({ urgency: 4, dueAt: stageSince });
  expect(await drifted()).toEqual([]);
});

test('of several promises the nearest counts, and one that is taken away counts no more', async () => {
  const { id } = await aCase();
  const soon = { id: newId(), caseId: id, kind: 'nextStep', madeAt: now(), dueAt: new Date(now().getTime() + 60_000) };
  await db().carePromise.create({ data: soon });
  expect((await placeOf(id)).dueAt).toEqual(soon.dueAt);
  await db().carePromise.delete({ where: { id: soon.id } });
  expect((await placeOf(id)).dueAt).not.toEqual(soon.dueAt);
  expect(await drifted()).toEqual([]);
});

test('warning signs that nobody has taken come first, whoever raised them', async () => {
  const { id } = await aCase();
  const alert = { id: newId(), caseId: id, signs: ['stroke'], source: 'words', raisedAt: now() };
  await db().redFlagAlert.create({ data: alert });
  expect((await placeOf(id)).urgency).toBe(0);
  await db().redFlagAlert.update({ where: { id: alert.id }, data: { takenAt: now() } });
  expect((await placeOf(id)).urgency).toBe(1);
  const ticked = await aCase({
    answers: someAnswers({ urgency: { signs: 'stroke' }, emergency: { understood: 'yes' } }),
  });
  expect((await placeOf(ticked.id)).urgency).toBe(0);
  expect(await drifted()).toEqual([]);
});

test('a corrected country and a merge reach the list at once', async () => {
  const [one, other] = [await aCase(), await aCase()];
  await db().patient.update({ where: { id: one.patientId }, data: { country: 'BR' } });
  await db().case.update({ where: { id: other.id }, data: { mergedIntoId: one.id } });
  expect((await placeOf(one.id)).country).toBe('BR');
  expect((await placeOf(other.id)).urgency).toBe(4);
  await db().case.update({ where: { id: other.id }, data: { mergedIntoId: null } });
  expect((await placeOf(other.id)).urgency).toBe(1);
  expect(await drifted()).toEqual([]);
});

test('promises that are made and kept at the same moment leave no case in the wrong place', async () => {
  const { id } = await aCase();
  const kinds = ['nextStep', 'questionAnswered', 'estimate', 'opinion'] as const;
  for (let round = 0; round < 5; round++)
    await Promise.all([
      ...kinds.map((kind) => asActor(coordinator, (tx) => makePromise(tx, id, kind))),
      asActor(coordinator, (tx) => keepPromises(tx, id)),
    ]);
  expect(await drifted()).toEqual([]);
});
