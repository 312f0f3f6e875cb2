import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { type Move, moves, movesFrom, type PlainMove } from '@/lib/care-journey/stages';
import { Stage } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { moveCase } from '@/lib/desk/move-case';
import { moving, withdrawing } from '@/lib/desk/schema';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import { hospital } from '@/lib/hospital/profile';
import { addWorkingTime } from '@/lib/hospital/working-time';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { declineInquiry } from '@/lib/inquiries/decline-inquiry';
import { declining } from '@/lib/inquiries/schema';
import { aCase, toldPatient } from '@/tests/support/a-case';
import { aFollowerOf, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

const perform = (actor: Actor, reference: string, move: Move) => {
  if (move === 'acceptInquiry') return acceptInquiry(actor, reference);
  if (move === 'decline') return declineInquiry(actor, reference, { reason: 'noCapacity', toldPatient });
  if (move === 'withdraw') return withdrawCase(actor, reference, { reason: 'cost', toldPatient });
  return moveCase(actor, reference, move);
};

const names = Object.keys(moves) as Move[];
const rowOf = (reference: string) =>
  db().case.findUniqueOrThrow({ where: { reference }, include: { promises: true, inquiry: true } });

describe('from every stage', () => {
  let on: Awaited<ReturnType<typeof aCase>>;
  beforeAll(async () => {
    on = await aCase();
  });

  test.each(Object.values(Stage))('from %s a case goes where the table says, and nowhere else', async (stage) => {
    for (const move of names) {
      await db().case.update({ where: { id: on.id }, data: { stage } });
      const allowed = (moves[move].from as readonly Stage[]).includes(stage);
      const done = perform(on.coordinator, on.reference, move);
      await (allowed ? expect(done, move).resolves.not.toThrow() : expect(done, move).rejects.toThrow('wrongStage'));
      expect((await rowOf(on.reference)).stage, move).toBe(allowed ? moves[move].to : stage);
    }
  });
});

test('what the table says is the way of the house', () => {
  const way = ['inquiry', 'records', 'review', 'planning', 'arrival', 'treatment', 'discharge', 'home'] as const;
  expect(moves.acceptInquiry).toMatchObject({ from: ['inquiry'], to: 'records' });
  expect(way.map((stage) => movesFrom(stage))).toEqual([
    [],
    ['startReview', 'startPlanning'],
    ['startPlanning', 'close'],
    ['arrive'],
    ['admit'],
    ['discharge'],
    ['goHome'],
    ['close'],
  ]);
  expect([...moves.decline.from]).toEqual([...way]);
  expect([...moves.withdraw.from]).toEqual([...way]);
});

const races: [Move, Move][] = [
  ['acceptInquiry', 'acceptInquiry'],
  ['decline', 'decline'],
  ['withdraw', 'decline'],
];

test.each(races)('of %s and %s at once, one wins', async (one, other) => {
  const { reference, coordinator, id } = await aCase();
  const before = await db().auditEntry.count({ where: { caseId: id } });
  const ends = await Promise.allSettled([one, other].map((move) => perform(coordinator, reference, move)));
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'wrongStage' } });
  expect(await db().auditEntry.count({ where: { caseId: id } })).toBe(before + 1);
});

test('accepting keeps the first promise and makes the next, and the writer hears of it in Arabic', async () => {
  const { reference, id, coordinator } = await aCase();
  await acceptInquiry(coordinator, reference);
  const { promises, inquiry, coordinatorId } = await rowOf(reference);
  const [first, next] = ['firstReply', 'nextStep'].map((kind) => promises.find((promise) => promise.kind === kind)!);
  expect(first!.keptAt).not.toBeNull();
  expect(next!.keptAt).toBeNull();
  expect(next!.dueAt).toEqual(addWorkingTime(next!.madeAt, hospital.promises.nextStep, hospital));
  expect(inquiry).toMatchObject({ decision: 'accepted', decidedById: coordinatorId });
  const values = { reference, dueAt: next!.dueAt.toISOString(), timeZone: 'Asia/Kuwait' };
  expect(await db().mail.findFirst({ where: { caseId: id, template: 'inquiryAccepted' } })).toMatchObject({
    locale: 'ar',
    values,
  });
});

test.each(['decline', 'withdraw'] as const)(
  'to %s ends every promise and keeps reason and words with the case',
  async (move) => {
    const { reference, id, coordinator } = await aCase();
    await perform(coordinator, reference, move);
    const { promises, endReason, toldPatient: told } = await rowOf(reference);
    expect(promises.every(({ keptAt }) => keptAt)).toBe(true);
    expect({ endReason, told }).toEqual({ endReason: move === 'decline' ? 'noCapacity' : 'cost', told: toldPatient });
    const mails = await db().mail.findMany({ where: { caseId: id } });
    expect(JSON.stringify(mails)).not.toContain(toldPatient);
  },
);

test('each step keeps what was promised and promises the next, until the case is closed', async () => {
  const { reference, coordinator } = await aCase({ stage: 'discharge' });
  const steps: PlainMove[] = ['goHome', 'close'];
  const running: (string | undefined)[] = [];
  for (const move of steps) {
    await moveCase(coordinator, reference, move);
    const { promises } = await rowOf(reference);
    running.push(...promises.filter(({ keptAt }) => !keptAt).map(({ kind }) => kind));
  }
  expect(running).toEqual(['nextStep']);
});

const staff = (role: 'physician' | 'medicalDirector' | 'finance' | 'interpreter' | 'administrator'): Actor => ({
  kind: 'staff',
  id: newId(),
  role,
});

test('strangers do not find the case, and who sees it without being its coordinator may not move it', async () => {
  const { reference, id, writer } = await aCase();
  const stranger: Actor = { kind: 'person', id: (await aPerson()).id, follows: [] };
  const follower = await aFollowerOf(id);
  const refused: [Actor, string][] = [
    [aVisitor, 'notFound'],
    [stranger, 'notFound'],
    [staff('finance'), 'notFound'],
    [staff('interpreter'), 'notFound'],
    [staff('administrator'), 'notFound'],
    [staff('physician'), 'notAllowed'],
    [staff('medicalDirector'), 'notAllowed'],
    [follower, 'notAllowed'],
    [writer, 'notAllowed'],
  ];
  for (const [actor, code] of refused)
    for (const move of ['acceptInquiry', 'startPlanning', 'decline', 'withdraw'] as const)
      await expect(perform(actor, reference, move), `${JSON.stringify(actor)} ${move}`).rejects.toThrow(code);
  expect((await rowOf(reference)).stage).toBe('inquiry');
});

test('a refusal leaves nothing behind: no row, no mail, no entry', async () => {
  const { reference, id, coordinator } = await aCase({ stage: 'records' });
  const count = async () => [
    await db().mail.count({ where: { caseId: id } }),
    await db().auditEntry.count({ where: { caseId: id } }),
    await db().carePromise.count({ where: { caseId: id } }),
  ];
  const before = await count();
  await expect(moveCase(coordinator, reference, 'admit')).rejects.toThrow('wrongStage');
  expect(await count()).toEqual(before);
});

const codes = (schema: typeof declining | typeof withdrawing, typed: object) =>
  schema.safeParse(typed).error?.issues.map(({ path, message }) => [path[0], message]);

test('ending a case asks for a reason we know and for the words that the patient reads', () => {
  for (const schema of [declining, withdrawing]) {
    expect(codes(schema, {})).toEqual([
      ['reason', 'required'],
      ['toldPatient', 'required'],
    ]);
    expect(codes(schema, { reason: 'other', toldPatient: ' \u0000 ' })).toEqual([['toldPatient', 'required']]);
    expect(codes(schema, { reason: 'other', toldPatient: 'x'.repeat(10_000) })).toEqual([['toldPatient', 'tooLong']]);
    expect(codes(schema, { reason: ['other'], toldPatient: ['a', 'b'] })).toEqual([
      ['reason', 'required'],
      ['toldPatient', 'required'],
    ]);
  }
  expect(moving.safeParse({ move: 'acceptInquiry' }).success).toBe(false);
});
