import { afterEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { whoLooked } from '@/lib/audit/who-looked';
import { listJourneys } from '@/lib/care-journey/queries';
import { moveClock, now } from '@/lib/clock';
import { readThread } from '@/lib/conversation/queries';
import { StaffRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { breakGlass } from '@/lib/desk/break-glass';
import { breaking } from '@/lib/desk/glass';
import { listBroken } from '@/lib/desk/list-broken';
import { mendGlass } from '@/lib/desk/mend-glass';
import { readCase } from '@/lib/desk/queries';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { newReference } from '@/lib/people/references';
import { aCase, someAnswers } from '@/tests/support/a-case';
import { aFollowerOf, aMemberOfStaff, aPerson } from '@/tests/support/accounts';
import { say, write } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import { sendAll } from '@/tests/support/notices';

afterEach(() => moveClock(null));

async function anAdministrator(): Promise<Actor & { id: string }> {
  const { id } = await aMemberOfStaff({ role: 'administrator' });
  return { kind: 'staff', id, role: 'administrator' };
}

const why = { reason: 'complaint', words: 'The patient asked us to look at the answer of Tuesday.' } as const;
const hours = (count: number) => moveClock(new Date(now().getTime() + count * 3_600_000));

test('an administrator sees no case until they break its glass, and then that one, to read and not to change', async () => {
  const [on, other, actor] = [await aCase(), await aCase(), await anAdministrator()];
  await expect(readCase(actor, on.reference)).rejects.toThrow('notFound');
  expect(await breakGlass(actor, { reference: on.reference.toLowerCase(), ...why })).toBe(on.reference);
  expect((await readCase(actor, on.reference)).inquiry).not.toBeNull();
  expect((await listJourneys(actor)).map(({ reference }) => reference)).toEqual([on.reference]);
  await expect(readCase(actor, other.reference)).rejects.toThrow('notFound');
  await expect(acceptInquiry(actor, on.reference)).rejects.toThrow('notAllowed');
  await expect(say({ ...on, coordinator: actor })).rejects.toThrow('notAllowed');
  await write(on);
  expect((await readThread(actor, on.reference)).messages).toHaveLength(1);
  expect((await readThread(on.writer, on.reference)).messages[0]!.reads).toEqual([]);
  await expect(readCase(await anAdministrator(), on.reference)).rejects.toThrow('notFound');
});

test('it ends by itself after two hours', async () => {
  const [on, actor] = [await aCase(), await anAdministrator()];
  await breakGlass(actor, { reference: on.reference, ...why });
  hours(1.99);
  expect(await listBroken(actor)).toMatchObject([{ reason: 'complaint', case: { reference: on.reference } }]);
  await readCase(actor, on.reference);
  hours(0.02);
  await expect(readCase(actor, on.reference)).rejects.toThrow('notFound');
  expect(await listBroken(actor)).toEqual([]);
});

test('it ends at will, for whoever broke it and for nobody else', async () => {
  const [on, actor, other] = [await aCase(), await anAdministrator(), await anAdministrator()];
  for (const one of [actor, other]) await breakGlass(one, { reference: on.reference, ...why });
  await mendGlass(actor, on.reference);
  await expect(readCase(actor, on.reference)).rejects.toThrow('notFound');
  await expect(mendGlass(actor, on.reference)).rejects.toThrow('notFound');
  expect((await readCase(other, on.reference)).reference).toBe(on.reference);
});

test('whoever acts for the patient is told by mail, each in their language, and no follower is', async () => {
  const answers = someAnswers({ languages: { speaks: 'ar', reads: 'fr', interpreter: 'no' } });
  const [on, actor] = [await aCase({ answers }), await anAdministrator()];
  const follower = await aFollowerOf(on.id);
  const father = await aPerson();
  const capacity = {
    id: newId(),
    accountId: father.id,
    patientId: on.patientId,
    kind: 'parent',
    authority: 'parent',
  } as const;
  await db().capacity.create({ data: { ...capacity, createdAt: now() } });
  await breakGlass(actor, { reference: on.reference, ...why });
  await breakGlass(actor, { reference: on.reference, ...why });
  await sendAll(on.id);
  const mails = await db().mail.findMany({ where: { caseId: on.id, template: 'glassBroken' } });
  const writer = await db().account.findUniqueOrThrow({ where: { id: on.accountId } });
  expect(Object.fromEntries(mails.map(({ recipient, locale }) => [recipient, locale]))).toEqual({
    [writer.email!]: 'fr',
    [father.email!]: 'ar',
  });
  expect(mails).toHaveLength(2);
  expect(JSON.stringify(mails)).not.toContain(why.words);
  expect('id' in follower).toBe(true);
});

test('the trail and the page of the journey say who it was, when, and for what reason, and not what was explained', async () => {
  const [on, actor] = [await aCase(), await anAdministrator()];
  await breakGlass(actor, { reference: on.reference, ...why });
  await mendGlass(actor, on.reference);
  const entries = await db().auditEntry.findMany({
    where: { caseId: on.id, actorId: actor.id },
    orderBy: { id: 'asc' },
  });
  expect(entries.map(({ action, details }) => [action, details])).toEqual([
    ['glass.broken', { glass: 'complaint', role: 'administrator' }],
    ['glass.mended', { role: 'administrator' }],
  ]);
  const { looks } = await whoLooked(on.writer, on.reference, 'Asia/Kuwait');
  expect(looks).toMatchObject([{ name: 'Kim Rivera', role: 'administrator', glass: 'complaint', times: 0 }]);
});

test.each(Object.values(StaffRole).filter((role) => role !== 'administrator'))(
  'there is no glass for the %s',
  async (role) => {
    const { reference } = await aCase();
    await expect(breakGlass({ kind: 'staff', id: newId(), role }, { reference, ...why })).rejects.toThrow('notFound');
  },
);

test('there is none for the patient, and none of a case that there is not', async () => {
  const on = await aCase();
  await expect(breakGlass(on.writer, { reference: on.reference, ...why })).rejects.toThrow('notFound');
  for (const reference of [newReference(), "' OR 1=1", 'HW'])
    await expect(breakGlass(await anAdministrator(), { reference, ...why })).rejects.toThrow('notFound');
});

test('a glass that a bug keeps open for longer is refused by the database', async () => {
  const [on, actor] = [await aCase(), await anAdministrator()];
  const at = now();
  const long = {
    id: newId(),
    caseId: on.id,
    accountId: actor.id,
    ...why,
    brokenAt: at,
    endsAt: new Date(at.getTime() + 7_200_001),
  };
  await expect(db().glassBreak.create({ data: long })).rejects.toThrow();
});

test('a reason and an explanation are needed', () => {
  expect(breaking.safeParse({ reference: 'HW-7K3F-92QD', reason: 'curiosity', words: 'x' }).success).toBe(false);
  expect(breaking.safeParse({ reference: 'HW-7K3F-92QD', reason: 'complaint', words: ' ' }).success).toBe(false);
  expect(breaking.safeParse({ reference: '', ...why }).success).toBe(false);
});

test('ten in an hour are enough', async () => {
  const actor = await anAdministrator();
  for (let nth = 0; nth < 10; nth++)
    await expect(breakGlass(actor, { reference: newReference(), ...why })).rejects.toThrow('notFound');
  await expect(breakGlass(actor, { reference: newReference(), ...why })).rejects.toThrow('tooMany');
});
