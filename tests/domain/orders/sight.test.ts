import { beforeAll, expect, test } from 'vitest';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { newId } from '@/lib/db/id';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import { assignOrder } from '@/lib/records/orders/assign-order';
import { cancelOrder } from '@/lib/records/orders/cancel-order';
import { certifyOrder } from '@/lib/records/orders/certify-order';
import { returnOrder } from '@/lib/records/orders/return-order';
import { showFile } from '@/lib/records/show-file';
import { endQualification } from '@/lib/translation/end-qualification';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf } from '@/tests/support/accounts';
import { aTranslator, ofRole } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import { aFileOf, anAssignedOrder, anOrder, aRecordOf, handIn, versionOf } from '@/tests/support/orders';

type Translator = Awaited<ReturnType<typeof aTranslator>>;
const people: Record<string, Translator> = {};

beforeAll(async () => {
  people.ana = await aTranslator(['ru', 'en']);
  people.boris = await aTranslator(['ru', 'en']);
  people.carmen = await aTranslator(['es', 'en']);
});

const [ana, boris, carmen] = [() => people.ana!, () => people.boris!, () => people.carmen!];

const opens = (actor: Actor, id: string) =>
  showFile(actor, { fileId: id, view: 'original', page: 1 }).then(
    () => true,
    () => false,
  );

/** What the database alone shows of a file and of its bytes, whatever the code asks. */
const shows = (actor: Actor, id: string) =>
  asActor(actor, async (tx) => {
    const files = await tx.recordFile.count({ where: { id } });
    const objects = await tx.storedObject.count({ where: { recordFile: { id } } });
    return [files, objects];
  });

/** By both walls: 1 is open, 0 is not there. */
async function sees(actor: Actor, id: string) {
  const [open, [file, object]] = [await opens(actor, id), await shows(actor, id)];
  return [open ? 1 : 0, file, object];
}

const open = [1, 1, 1];
const nothing = [0, 0, 0];

/** An order in Ana's hand, beside a record of the same case that nobody ordered. */
async function aHouse() {
  const on = await aCase({ stage: 'records' });
  const { id, record } = await anAssignedOrder(on, ana());
  const other = await aRecordOf(on);
  return { on, id, original: record.files[0]!, other: other.files[0]! };
}

test('a translator opens the record of an order in their hand, and nothing else of the case', async () => {
  const { on, original, other } = await aHouse();
  expect(await sees(ana(), original)).toEqual(open);
  expect(await sees(ana(), other)).toEqual(nothing);
  const [cases, patients, studies] = await asActor(ana(), async (tx) => [
    await tx.case.count({ where: { id: on.id } }),
    await tx.patient.count({ where: { id: on.patientId } }),
    await tx.message.count({ where: { caseId: on.id } }),
  ]);
  expect([cases, patients, studies]).toEqual([0, 0, 0]);
});

test('colleagues open nothing before something is handed in, and then only those of the same languages', async () => {
  const { on, id, original } = await aHouse();
  expect(await sees(boris(), original)).toEqual(nothing);
  const file = await handIn(on, id, ana());
  for (const one of [original, file]) {
    expect(await sees(boris(), one)).toEqual(open);
    expect(await sees(ana(), one)).toEqual(open);
    expect(await sees(carmen(), one)).toEqual(nothing);
  }
});

test('an order that nobody has shows its languages and its day, and no file', async () => {
  const on = await aCase({ stage: 'records' });
  const { id, record } = await anOrder(on);
  expect(await sees(ana(), record.files[0]!)).toEqual(nothing);
  const count = (actor: Actor) => asActor(actor, (tx) => tx.translationOrder.count({ where: { id } }));
  expect([await count(ana()), await count(carmen()), await count(aVisitor)]).toEqual([1, 0, 0]);
});

const ways: [string, (house: Awaited<ReturnType<typeof aHouse>>) => Promise<unknown>][] = [
  [
    'it is given to a colleague',
    ({ on, id }) => assignOrder(on.coordinator, on.reference, { orderId: id, translatorId: boris().id, version: 1 }),
  ],
  ['it is cancelled', ({ on, id }) => cancelOrder(on.coordinator, on.reference, { orderId: id, version: 1 })],
  [
    'it is certified',
    async ({ on, id }) => {
      await handIn(on, id, ana());
      await certifyOrder(boris(), { id }, { version: await versionOf(id), compared: 'yes' });
    },
  ],
  ['the case ends', ({ on }) => withdrawCase(on.coordinator, on.reference, { reason: 'cost', toldPatient: 'نعتذر.' })],
];

test.each(ways)('the files are closed again once %s', async (way, end) => {
  const house = await aHouse();
  expect(await sees(ana(), house.original)).toEqual(open);
  await end(house);
  expect((await sees(ana(), house.original)).slice(1)).toEqual([0, 0]);
  expect(await opens(ana(), house.original)).toBe(false);
  expect(way).toBeTruthy();
});

test('and once the translator is no longer qualified', async () => {
  const on = await aCase({ stage: 'records' });
  const leaving = await aTranslator(['ru', 'en']);
  const { record } = await anAssignedOrder(on, leaving);
  expect(await sees(leaving, record.files[0]!)).toEqual(open);
  const lead = await ofRole('leadCoordinator');
  await endQualification(lead, { accountId: leaving.id, fromLanguage: 'ru', language: 'en' });
  expect(await sees(leaving, record.files[0]!)).toEqual(nothing);
});

test('what came back is closed for the colleague who sent it back, and open for its translator', async () => {
  const { on, id, original } = await aHouse();
  await handIn(on, id, ana());
  await returnOrder(boris(), { id }, { version: 2, remark: 'The date is wrong.' });
  expect(await sees(boris(), original)).toEqual(nothing);
  expect(await sees(ana(), original)).toEqual(open);
});

test('the patient reads a translation once it is certified, as it was handed in last', async () => {
  const { on, id, original } = await aHouse();
  const first = await handIn(on, id, ana());
  expect(await opens(on.writer, original)).toBe(true);
  expect(await opens(on.writer, first)).toBe(false);
  expect(await opens(on.coordinator, first)).toBe(true);
  await returnOrder(boris(), { id }, { version: 2, remark: 'The date is wrong.' });
  const second = await handIn(on, id, ana());
  await certifyOrder(boris(), { id }, { version: 4, compared: 'yes' });
  expect([await opens(on.writer, first), await opens(on.writer, second)]).toEqual([false, true]);
});

test('a file that is not clean is open to nobody', async () => {
  const { on, id, original } = await aHouse();
  const dark = await aFileOf(on.id, { orderId: id, accountId: ana().id, state: 'quarantined' });
  await db().recordFile.update({ where: { id: original }, data: { state: 'refused' } });
  for (const actor of [ana(), on.writer, on.coordinator])
    for (const file of [dark, original]) expect(await opens(actor, file)).toBe(false);
});

test('nobody else opens a file of a record', async () => {
  const { on, original } = await aHouse();
  const stranger = (await aCase()).writer;
  const relative = await aFollowerOf(on.id, ['documents']);
  for (const actor of [aVisitor, stranger, relative, await ofRole('finance'), await ofRole('administrator')])
    expect(await opens(actor, original)).toBe(false);
  expect(await opens(on.coordinator, newId())).toBe(false);
});
