import { expect, test, vi } from 'vitest';
import { type Actor, aVisitor, idOf } from '@/lib/access/actor';
import { asActor, inOneIntroduced, inOneStatement } from '@/lib/access/as-actor';
import { listJourneys, readJourney } from '@/lib/care-journey/queries';
import { readThread } from '@/lib/conversation/queries';
import { saveDraft } from '@/lib/conversation/save-draft';
import { Prisma } from '@/lib/db/generated/client';
import { StaffRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { assignCases } from '@/lib/desk/assign-cases';
import { moveCase } from '@/lib/desk/move-case';
import { readCase } from '@/lib/desk/queries';
import { readDesk } from '@/lib/desk/read-desk';
import { takeNext } from '@/lib/desk/take-next';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { declineInquiry } from '@/lib/inquiries/decline-inquiry';
import { readReceipt } from '@/lib/inquiries/queries';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf } from '@/tests/support/accounts';
import { aTranslator, say, write } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import { aColleague } from '@/tests/support/desk';
import { anAssignedOrder, handIn } from '@/tests/support/orders';

// The first wall is gone: whoever asks may do everything and sees every case.
vi.mock('@/lib/access/permissions', async (actual) => ({
  ...(await actual<typeof import('@/lib/access/permissions')>()),
  visibleCases: () => ({}),
  may: () => true,
  mayOpen: () => true,
  authorize: () => {},
  authorizeDoor: () => {},
}));

const seesNone = Object.values(StaffRole).filter((role) =>
  ['interpreter', 'translator', 'finance', 'partner', 'administrator'].includes(role),
);

const someone = async (): Promise<Actor> => (await aCase()).writer;

const strangers: [string, () => Promise<Actor>][] = [
  ['a visitor', async () => aVisitor],
  ['the patient of another case', someone],
  ['a relative who follows another case', async () => aFollowerOf((await aCase()).id)],
  ['a person who only says that they follow it', async () => ({ kind: 'person', id: newId(), follows: [] })],
  ...seesNone.map((role): [string, () => Promise<Actor>] => [
    `the ${role}`,
    async () => ({ kind: 'staff', id: newId(), role }),
  ]),
];

/** A case with a row in every table that hangs on one. */
async function aFullCase() {
  const on = await aCase({ stage: 'records' });
  const messageId = await say(on, { text: 'Which medicines?', asks: true });
  await say(on, { edits: messageId, text: 'Which medicines, and how often?' });
  await readThread(on.writer, on.reference);
  await saveDraft(on.writer, on.reference, { text: 'أسبرين', language: 'ar' });
  await aFollowerOf(on.id);
  await db().mail.updateMany({ where: { caseId: on.id }, data: { state: 'failed' } });
  const translator = await aTranslator(['ru', 'en']);
  const { id: orderId } = await anAssignedOrder(on, translator);
  await handIn(on, orderId, translator);
  return { ...on, messageId };
}

const told = { reason: 'cost', toldPatient: 'words' } as const;

test.each(strangers)(
  'with every permission and all cases in sight %s still finds no case and changes none',
  async (_, who) => {
    const { reference, id } = await aFullCase();
    const found = await who();
    const actor: Actor = found.kind === 'person' ? { ...found, follows: [id] } : found;
    const before = await db().case.findUniqueOrThrow({ where: { id } });
    const verbs = [
      () => readJourney(actor, reference),
      () => readCase(actor, reference),
      () => acceptInquiry(actor, reference),
      () => declineInquiry(actor, reference, { ...told, reason: 'notOurField' }),
      () => moveCase(actor, reference, 'startReview'),
      () => withdrawCase(actor, reference, told),
      () => say({ reference, coordinator: actor, writer: actor }, { text: 'Who are you?' }),
      () => write({ reference, coordinator: actor, writer: actor }),
      () => readThread(actor, reference),
      () => saveDraft(actor, reference, { text: 'none', language: 'en' }),
    ];
    for (const verb of verbs) await expect(verb()).rejects.toThrow('notFound');
    expect(await db().case.findUniqueOrThrow({ where: { id } })).toEqual(before);
  },
);

test.each(strangers)('lists hold nothing foreign for %s', async (_, who) => {
  const { reference } = await aFullCase();
  const actor = await who();
  const { rows, count, mails } = await readDesk(actor, { sort: 'newest', state: 'all' });
  const found = await readDesk(actor, { sort: 'newest', q: reference });
  const seen = [...rows, ...found.rows, ...(await listJourneys(actor))];
  expect(seen.map((row) => row.reference)).not.toContain(reference);
  expect(mails).toEqual([]);
  expect(count).toBeLessThanOrEqual(1);
  const cases = [`${reference} -`];
  const outcomes = await assignCases(actor, { cases, to: (await aColleague()).id });
  expect(outcomes.map(({ code }) => code)).toEqual(['notFound']);
  await expect(takeNext(actor, { sort: 'newest', q: reference })).rejects.toThrow('nothingLeft');
});

type Counts = Record<string, number>;

/** What each table shows of this case. */
async function countAll(
  tx: Tx,
  { id: caseId, patientId, accountId }: { id: string; patientId: string; accountId: string },
) {
  return {
    case: await tx.case.count({ where: { id: caseId } }),
    patient: await tx.patient.count({ where: { id: patientId } }),
    capacity: await tx.capacity.count({ where: { patientId } }),
    account: await tx.account.count({ where: { id: accountId } }),
    inquiry: await tx.inquiry.count({ where: { caseId } }),
    promise: await tx.carePromise.count({ where: { caseId } }),
    follow: await tx.follow.count({ where: { caseId } }),
    message: await tx.message.count({ where: { caseId } }),
    version: await tx.messageVersion.count({ where: { message: { caseId } } }),
    read: await tx.messageRead.count({ where: { message: { caseId } } }),
    writing: await tx.messageDraft.count({ where: { caseId } }),
    translation: await tx.translation.count({ where: { caseId } }),
    step: await tx.translationStep.count({ where: { translation: { caseId } } }),
    consent: await tx.consentReceipt.count({ where: { caseId } }),
    mail: await tx.mail.count({ where: { caseId } }),
    link: await tx.oneTimeLink.count({ where: { caseId } }),
    draft: await tx.draft.count({ where: { caseId } }),
    device: await tx.draftDevice.count({ where: { draft: { caseId } } }),
    entry: await tx.auditEntry.count({ where: { caseId } }),
    record: await tx.record.count({ where: { caseId } }),
    file: await tx.recordFile.count({ where: { caseId } }),
    upload: await tx.upload.count({ where: { caseId } }),
    object: await tx.storedObject.count({ where: { caseId } }),
    order: await tx.translationOrder.count({ where: { caseId } }),
    orderStep: await tx.orderStep.count({ where: { order: { caseId } } }),
    orderFile: await tx.orderFile.count({ where: { order: { caseId } } }),
  } satisfies Counts;
}

const whole = async (on: Parameters<typeof countAll>[1]) => countAll(db(), on);
const empty = (counts: Counts) => Object.keys(counts).filter((table) => counts[table] === 0);

test.each(strangers)('no table shows a row of the case to %s', async (name, who) => {
  const on = await aFullCase();
  expect(empty(await whole(on))).toEqual([]);
  const actor = await who();
  const seen = await asActor(actor, (tx) => countAll(tx, on));
  const readsTheTrail = name === 'the administrator' ? ['entry'] : [];
  expect(Object.keys(seen).filter((table) => seen[table as keyof typeof seen] > 0)).toEqual(readsTheTrail);
});

test('who acts for the patient sees their case, and no mail, no draft', async () => {
  const on = await aFullCase();
  expect(empty(await asActor(on.writer, (tx) => countAll(tx, on)))).toEqual(['mail', 'draft', 'device']);
});

test('a coordinator sees all of it but the draft', async () => {
  const on = await aFullCase();
  expect(empty(await asActor(on.coordinator, (tx) => countAll(tx, on)))).toEqual(['writing', 'draft', 'device']);
});

test('the patient’s side sees neither our notes nor what waits for its translator', async () => {
  const on = await aFullCase();
  const hidden = [
    await say(on, { text: 'A note', note: true }),
    await say(on, { text: 'Stop it.', critical: ['medicine'] }),
  ];
  const counts = (actor: Actor) =>
    asActor(actor, async (tx) => [
      await tx.message.count({ where: { id: { in: hidden } } }),
      await tx.translation.count({ where: { sourceId: { in: hidden } } }),
    ]);
  expect(await counts(on.writer)).toEqual([0, 0]);
  expect(await counts(on.coordinator)).toEqual([2, 1]);
});

test('a translator sees what waits in their languages, and nothing else of any case', async () => {
  const on = await aFullCase();
  const id = await say(on, { text: 'Stop it.', critical: ['medicine'] });
  const seen = (actor: Actor) => asActor(actor, (tx) => tx.translation.count({ where: { sourceId: id } }));
  const translator = await aTranslator(['en', 'ar']);
  expect(await seen(translator)).toBe(1);
  expect(await seen(await aTranslator(['en', 'id']))).toBe(0);
  const { translation, step, ...others } = await asActor(translator, (tx) => countAll(tx, on));
  expect(translation).toBeGreaterThan(0);
  expect(step).toBeGreaterThan(0);
  expect(Object.values(others).filter((count) => count > 0)).toEqual([]);
});

test('a browser that sent an inquiry sees its receipt, and another browser does not', async () => {
  const [one, other] = [await aCase(), await aCase()];
  expect((await readReceipt(aVisitor, one.token)).reference).toBe(one.reference);
  const hash = await db().draftDevice.findFirstOrThrow({ where: { draft: { caseId: other.id } } });
  const seen = await asActor(aVisitor, (tx) => tx.case.findMany(), { draft: hash.hash });
  expect(seen.map(({ id }) => id)).toEqual([other.id]);
});

test('one statement that says nothing of who asks finds no case, as the system neither', async () => {
  const on = await aFullCase();
  const who: Actor = { kind: 'system' };
  expect(await inOneStatement(who, Prisma.sql`SELECT 1 FROM "Case" WHERE "id" = ${on.id}::uuid`)).toEqual([]);
  expect(await inOneStatement(who, Prisma.sql`SELECT 1 FROM "Inquiry"`)).toEqual([]);
});

test('one statement of somebody finds what a transaction of theirs does, and one that fails keeps nothing', async () => {
  const on = await aFullCase();
  const stranger: Actor = { kind: 'person', id: newId(), follows: [] };
  const found = (actor: Actor) => inOneIntroduced(actor, Prisma.sql`SELECT 1 FROM "Case" WHERE "id" = ${on.id}::uuid`);
  expect(await found(on.coordinator)).toHaveLength(1);
  expect(await found(stranger)).toEqual([]);
  const failing = Prisma.sql`WITH gone AS (DELETE FROM "DeskView" RETURNING 1) SELECT 1 / 0 FROM gone`;
  const view = {
    id: newId(),
    ownerId: idOf(on.coordinator)!,
    name: 'Kept',
    query: '',
    shared: false,
    createdAt: new Date(),
  };
  await db().deskView.create({ data: view });
  await expect(inOneIntroduced(on.coordinator, failing)).rejects.toThrow('division by zero');
  expect(await db().deskView.count({ where: { id: view.id } })).toBe(1);
  expect(await found(on.coordinator)).toHaveLength(1);
});

test('what one transaction said of its actor is forgotten in the next on the same connection', async () => {
  const { coordinator } = await aFullCase();
  for (let time = 0; time < 20; time++) {
    expect(await asActor(coordinator, (tx) => tx.case.count())).toBeGreaterThan(0);
    expect(await inOneStatement(coordinator, Prisma.sql`SELECT 1 FROM "Case"`)).toEqual([]);
  }
});

test('two hundred actors at once stay apart', async () => {
  const cases = await Promise.all([aCase(), aCase(), aCase(), aCase()]);
  const asked = Array.from({ length: 200 }, async (_, nth) => {
    const on = cases[nth % cases.length]!;
    const seen = await asActor(on.writer, (tx) => tx.case.findMany({ select: { id: true } }));
    return seen.length === 1 && seen[0]!.id === on.id;
  });
  expect((await Promise.all(asked)).every(Boolean)).toBe(true);
});

/** Writes a row that one sees once more, with an id of its own and with this in it. */
const copyInto = (name: string, changes: object) => (tx: Tx) => {
  const table = Prisma.raw(`"${name}"`);
  return tx.$executeRaw`
    INSERT INTO ${table} SELECT (jsonb_populate_record(one, ${JSON.stringify({ id: newId(), ...changes })}::jsonb)).*
    FROM ${table} AS one LIMIT 1`;
};

test('nobody writes into a foreign case, into the trail by another name, or a capacity that opens something', async () => {
  const [on, other] = [await aFullCase(), await aCase()];
  const at = new Date();
  const promise = { id: newId(), caseId: on.id, kind: 'opinion', madeAt: at, dueAt: at };
  const capacity = {
    id: newId(),
    accountId: other.accountId,
    patientId: other.patientId,
    kind: 'self',
    authority: 'self',
  } as const;
  const entry = { at, actorKind: 'system', action: 'case.moved', caseId: other.id, details: {} };
  const refused = [
    (tx: Tx) => tx.carePromise.createMany({ data: promise }),
    (tx: Tx) => tx.capacity.updateMany({ where: { patientId: other.patientId }, data: { confirmedAt: at } }),
    (tx: Tx) => tx.capacity.createMany({ data: { ...capacity, createdAt: at, confirmedAt: at } }),
    (tx: Tx) => tx.auditEntry.createMany({ data: entry }),
    (tx: Tx) =>
      tx.mail.createMany({
        data: {
          id: newId(),
          template: 'redFlag',
          recipient: 'a@b.c',
          locale: 'en',
          values: {},
          caseId: on.id,
          state: 'queued',
          attempts: 0,
          createdAt: at,
        },
      }),
  ];
  const copies = [
    copyInto('CarePromise', { caseId: on.id }),
    copyInto('Inquiry', { caseId: on.id }),
    copyInto('ConsentReceipt', { caseId: on.id }),
    copyInto('CaseSearch', { caseId: on.id }),
    copyInto('OneTimeLink', { caseId: on.id }),
    copyInto('Capacity', { patientId: on.patientId, confirmedAt: null }),
    copyInto('Case', {}),
    copyInto('Patient', {}),
  ];
  const attempts: ((tx: Tx) => Promise<unknown>)[] = [...refused, ...copies];
  for (const attempt of attempts) await expect(asActor(other.writer, attempt)).rejects.toThrow(/row-level security/);
  const { count } = await asActor(other.writer, (tx) =>
    tx.case.updateMany({ where: { id: on.id }, data: { programme: 'x' } }),
  );
  expect(count).toBe(0);
});
