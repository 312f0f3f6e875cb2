import { beforeAll, describe, expect, test } from 'vitest';
import type { OrderState } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import { assignOrder } from '@/lib/records/orders/assign-order';
import { cancelOrder } from '@/lib/records/orders/cancel-order';
import { certifyOrder } from '@/lib/records/orders/certify-order';
import { deliverOrder } from '@/lib/records/orders/deliver-order';
import { orderTranslation } from '@/lib/records/orders/order-translation';
import { returnOrder } from '@/lib/records/orders/return-order';
import { takeOrder } from '@/lib/records/orders/take-order';
import { endQualification } from '@/lib/translation/end-qualification';
import { aCase, aCoordinator } from '@/tests/support/a-case';
import { aTranslator, ofRole } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import { spread } from '@/tests/support/notices';
import { aFileOf, anAssignedOrder, anOrder, aRecordOf, handIn, versionOf } from '@/tests/support/orders';

type Translator = Awaited<ReturnType<typeof aTranslator>>;
const people: { ana?: Translator; boris?: Translator; carmen?: Translator } = {};

beforeAll(async () => {
  people.ana = await aTranslator(['ru', 'en'], ['kk', 'en']);
  people.boris = await aTranslator(['ru', 'en']);
  people.carmen = await aTranslator(['es', 'en']);
});

const ana = () => people.ana!;
const boris = () => people.boris!;
const carmen = () => people.carmen!;

const stateOf = async (id: string) => (await db().translationOrder.findUniqueOrThrow({ where: { id } })).state;
const compared = 'yes' as const;

describe('from the order to the certificate', () => {
  test('a coordinator orders, a translator takes and hands in, a colleague certifies with their name', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anOrder(on);
    await takeOrder(ana(), id, { version: 0 });
    const file = await handIn(on, id, ana());
    await certifyOrder(boris(), { id }, { version: 2, compared });
    const kept = await db().translationOrder.findUniqueOrThrow({
      where: { id },
      include: { steps: true, files: true },
    });
    expect(kept).toMatchObject({
      state: 'certified',
      translatorId: ana().id,
      reviewedById: boris().id,
      statement: null,
    });
    expect(kept.certifiedAt).not.toBeNull();
    expect(kept.files.map(({ fileId }) => fileId)).toEqual([file]);
    expect(kept.steps.toSorted((a, b) => a.version - b.version)).toMatchObject([
      { state: 'ordered', version: 0 },
      { state: 'assigned', byId: ana().id, toId: ana().id },
      { state: 'delivered', byId: ana().id, fileIds: [file] },
      { state: 'certified', byId: boris().id },
    ]);
  });

  test('each step stands in the trail of the case', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anAssignedOrder(on, ana());
    await handIn(on, id, ana());
    await returnOrder(boris(), { id }, { version: 2, remark: 'Page 2 is missing.' });
    await handIn(on, id, ana());
    await certifyOrder(boris(), { id }, { version: 4, compared });
    const entries = await db().auditEntry.findMany({
      where: { caseId: on.id, action: { startsWith: 'order.' } },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['order.placed', (on.coordinator as { id: string }).id],
      ['order.assigned', (on.coordinator as { id: string }).id],
      ['order.delivered', ana().id],
      ['order.returned', boris().id],
      ['order.delivered', ana().id],
      ['order.certified', boris().id],
    ]);
    expect(JSON.stringify(entries.map(({ details }) => details))).not.toContain('missing');
  });

  test('what was sent back comes again with other files, and the earlier ones stay in the history', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anAssignedOrder(on, ana());
    const first = await handIn(on, id, ana());
    await returnOrder(boris(), { id }, { version: 2, remark: 'The date is wrong.' });
    expect(await db().translationOrder.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'returned',
      remark: 'The date is wrong.',
    });
    const second = await handIn(on, id, ana());
    expect((await db().orderFile.findMany({ where: { orderId: id } })).map(({ fileId }) => fileId)).toEqual([second]);
    const steps = await db().orderStep.findMany({
      where: { orderId: id, state: 'delivered' },
      orderBy: { version: 'asc' },
    });
    expect(steps.map(({ fileIds }) => fileIds)).toEqual([[first], [second]]);
  });

  test('a coordinator certifies by saying on what the certificate rests', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anAssignedOrder(on, ana());
    await handIn(on, id, ana());
    const which = { id, reference: on.reference };
    await expect(certifyOrder(on.coordinator, which, { version: 2, compared })).rejects.toThrow('incomplete');
    const statement = 'Sworn translation, stamp of the agency seen.';
    await certifyOrder(on.coordinator, which, { version: 2, compared, statement });
    expect(await db().translationOrder.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'certified',
      statement,
    });
  });

  test('the day by which it is promised is counted in the working days of the hospital', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anOrder(on);
    const { createdAt, dueAt } = await db().translationOrder.findUniqueOrThrow({ where: { id } });
    const days = (dueAt.getTime() - createdAt.getTime()) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(5);
    expect(days).toBeLessThan(12); // a weekend and holidays
  });
});

describe('what is refused', () => {
  test('a second order of the same record into the same language, while one is on its way', async () => {
    const on = await aCase({ stage: 'records' });
    const { id, record } = await anOrder(on);
    const again = { recordId: record.id, fromLanguage: 'ru', language: 'en' } as const;
    await expect(orderTranslation(on.coordinator, on.reference, again)).rejects.toThrow('alreadyDone');
    await cancelOrder(on.coordinator, on.reference, { orderId: id, version: 0 });
    await expect(orderTranslation(on.coordinator, on.reference, again)).resolves.toBeTypeOf('string');
  });

  test('of two orders at once one wins', async () => {
    const on = await aCase({ stage: 'records' });
    const record = await aRecordOf(on);
    const wanted = { recordId: record.id, fromLanguage: 'ru', language: 'en' } as const;
    const both = [1, 2].map(() => orderTranslation(on.coordinator, on.reference, wanted));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('a record of another case, a study, and a record of which nothing can be opened', async () => {
    const [on, other] = [await aCase({ stage: 'records' }), await aCase({ stage: 'records' })];
    const order = (recordId: string) =>
      orderTranslation(on.coordinator, on.reference, { recordId, fromLanguage: 'ru', language: 'en' });
    await expect(order((await aRecordOf(other)).id)).rejects.toThrow('notFound');
    await expect(order((await aRecordOf(on, 'study')).id)).rejects.toThrow('nothingToTranslate');
    const dark = await aRecordOf(on);
    await db().recordFile.updateMany({ where: { recordId: dark.id }, data: { state: 'quarantined' } });
    await expect(order(dark.id)).rejects.toThrow('nothingToTranslate');
    const taken = await aRecordOf(on);
    await db().record.update({ where: { id: taken.id }, data: { withdrawnAt: new Date() } });
    await expect(order(taken.id)).rejects.toThrow('notFound');
  });

  test('an order of a case that ended', async () => {
    const on = await aCase({ stage: 'withdrawn' });
    const record = await aRecordOf(on);
    const wanted = { recordId: record.id, fromLanguage: 'ru', language: 'en' } as const;
    await expect(orderTranslation(on.coordinator, on.reference, wanted)).rejects.toThrow('wrongStage');
  });

  test('a translator of other languages, a colleague of another role, and nobody at all', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anOrder(on);
    const give = (translatorId: string) =>
      assignOrder(on.coordinator, on.reference, { orderId: id, translatorId, version: 0 });
    for (const wrong of [carmen().id, (await ofRole('physician')).id, newId()])
      await expect(give(wrong)).rejects.toThrow('notQualified');
    await expect(takeOrder(carmen(), id, { version: 0 })).rejects.toThrow('notFound');
    expect(await stateOf(id)).toBe('ordered');
  });

  test('somebody who is suspended', async () => {
    const on = await aCase({ stage: 'records' });
    const gone = await aTranslator(['ru', 'en']);
    await db().account.update({ where: { id: gone.id }, data: { suspendedAt: new Date() } });
    const { id } = await anOrder(on);
    const given = { orderId: id, translatorId: gone.id, version: 0 };
    await expect(assignOrder(on.coordinator, on.reference, given)).rejects.toThrow('notQualified');
  });

  test('one’s own translation is certified and sent back by nobody who made it', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anAssignedOrder(on, ana());
    await handIn(on, id, ana());
    await expect(certifyOrder(ana(), { id }, { version: 2, compared })).rejects.toThrow('ownTranslation');
    await expect(returnOrder(ana(), { id }, { version: 2, remark: 'Mine.' })).rejects.toThrow('ownTranslation');
  });

  test('not even after they have become a coordinator', async () => {
    const on = await aCase({ stage: 'records' });
    const climber = await aTranslator(['ru', 'en']);
    const { id } = await anAssignedOrder(on, climber);
    await handIn(on, id, climber);
    await db().staffProfile.update({ where: { accountId: climber.id }, data: { role: 'coordinator' } });
    const risen = { ...climber, role: 'coordinator' as const };
    const certifying = { version: 2, compared, statement: 'I know it is right.' };
    await expect(certifyOrder(risen, { id, reference: on.reference }, certifying)).rejects.toThrow('ownTranslation');
  });

  test('the certificate of a translator of other languages, of a nurse, and of the patient', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anAssignedOrder(on, ana());
    await handIn(on, id, ana());
    const certifying = { version: 2, compared, statement: 'Seen.' };
    await expect(certifyOrder(carmen(), { id }, certifying)).rejects.toThrow('notFound');
    const which = { id, reference: on.reference };
    await expect(certifyOrder(await ofRole('nurseOnDuty'), which, certifying)).rejects.toThrow('notAllowed');
    await expect(certifyOrder(on.writer, which, certifying)).rejects.toThrow('notAllowed');
    expect(await stateOf(id)).toBe('delivered');
  });

  test('an order by the reference of another case', async () => {
    const [on, other] = [await aCase({ stage: 'records' }), await aCase({ stage: 'records' })];
    const { id } = await anAssignedOrder(on, ana());
    await handIn(on, id, ana());
    const coordinator = await aCoordinator();
    const by = { orderId: id, version: 2 };
    await expect(cancelOrder(coordinator, other.reference, by)).rejects.toThrow('notFound');
    const given = { ...by, translatorId: boris().id };
    await expect(assignOrder(coordinator, other.reference, given)).rejects.toThrow('notFound');
    const decided = { version: 2, compared, statement: 'Seen.' };
    await expect(certifyOrder(coordinator, { id, reference: other.reference }, decided)).rejects.toThrow('notFound');
  });

  test('to hand in nothing, somebody else’s file, the original, and what is not clean yet', async () => {
    const on = await aCase({ stage: 'records' });
    const { id, record } = await anAssignedOrder(on, ana());
    const unclean = await aFileOf(on.id, { orderId: id, accountId: ana().id, state: 'quarantined' });
    const { id: otherOrder } = await anAssignedOrder(on, ana());
    const foreign = await aFileOf(on.id, { orderId: otherOrder, accountId: ana().id });
    for (const file of [unclean, foreign, record.files[0]!, newId()])
      await expect(deliverOrder(ana(), id, { version: 1, files: [file] })).rejects.toThrow('fileNotReady');
    expect(await stateOf(id)).toBe('assigned');
  });
});

describe('what happened meanwhile', () => {
  test('of two translators who take it at once one wins', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anOrder(on);
    const results = await Promise.allSettled([ana(), boris()].map((one) => takeOrder(one, id, { version: 0 })));
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await versionOf(id)).toBe(1);
  });

  test('of a certificate and a return at once one wins', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anAssignedOrder(on, ana());
    await handIn(on, id, ana());
    const which = { id, reference: on.reference };
    const results = await Promise.allSettled([
      certifyOrder(boris(), { id }, { version: 2, compared }),
      returnOrder(on.coordinator, which, { version: 2, remark: 'The stamp is missing.' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db().orderStep.count({ where: { orderId: id } })).toBe(4);
  });

  test('nobody certifies a translation that was handed in anew since their page was made', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anAssignedOrder(on, ana());
    await handIn(on, id, ana());
    await returnOrder(boris(), { id }, { version: 2, remark: 'Page 2 is missing.' });
    await handIn(on, id, ana());
    await expect(certifyOrder(boris(), { id }, { version: 2, compared })).rejects.toThrow('changedMeanwhile');
    expect(await stateOf(id)).toBe('delivered');
  });

  test('who lost the order in mid-work can hand nothing in, and reads it no more', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anAssignedOrder(on, ana());
    const file = await aFileOf(on.id, { orderId: id, accountId: ana().id });
    await assignOrder(on.coordinator, on.reference, { orderId: id, translatorId: boris().id, version: 1 });
    await expect(deliverOrder(ana(), id, { version: 1, files: [file] })).rejects.toThrow('notFound');
    expect(await stateOf(id)).toBe('assigned');
  });

  test('nor can who is no longer qualified, or whose case has ended', async () => {
    const on = await aCase({ stage: 'records' });
    const leaving = await aTranslator(['ru', 'en']);
    const { id } = await anAssignedOrder(on, leaving);
    const file = await aFileOf(on.id, { orderId: id, accountId: leaving.id });
    const lead = await ofRole('leadCoordinator');
    await endQualification(lead, { accountId: leaving.id, fromLanguage: 'ru', language: 'en' });
    await expect(deliverOrder(leaving, id, { version: 1, files: [file] })).rejects.toThrow('notFound');

    const ended = await aCase({ stage: 'records' });
    const { id: second } = await anAssignedOrder(ended, ana());
    const sent = await aFileOf(ended.id, { orderId: second, accountId: ana().id });
    await withdrawCase(ended.coordinator, ended.reference, { reason: 'cost', toldPatient: 'نعتذر.' });
    await expect(deliverOrder(ana(), second, { version: 1, files: [sent] })).rejects.toThrow('fileNotReady');
    expect(await stateOf(second)).toBe('assigned');
  });

  const ends: OrderState[] = ['certified', 'cancelled'];
  test.each(ends)('nothing happens to an order that is %s', async (end) => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anAssignedOrder(on, ana());
    const file = await handIn(on, id, ana());
    if (end === 'certified') await certifyOrder(boris(), { id }, { version: 2, compared });
    else await cancelOrder(on.coordinator, on.reference, { orderId: id, version: 2 });
    const which = { id, reference: on.reference };
    const tries = [
      () => cancelOrder(on.coordinator, on.reference, { orderId: id, version: 3 }),
      () => assignOrder(on.coordinator, on.reference, { orderId: id, translatorId: boris().id, version: 3 }),
      () => returnOrder(on.coordinator, which, { version: 3, remark: 'No.' }),
      () => certifyOrder(on.coordinator, which, { version: 3, compared, statement: 'Yes.' }),
      () => deliverOrder(ana(), id, { version: 3, files: [file] }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow(/wrongStage|notFound/);
    expect(await stateOf(id)).toBe(end);
  });
});

describe('who is told', () => {
  const toldOf = (event: string, caseId: string) =>
    db().notice.findMany({ where: { event, caseId }, select: { accountId: true } });

  test('translators of the languages hear of a new order, the coordinator of what was handed in, the patient of the end', async () => {
    const on = await aCase({ stage: 'records' });
    const { id } = await anOrder(on, 'kk', 'en');
    await spread(on.id);
    expect(await toldOf('translationWanted', on.id)).toContainEqual({ accountId: ana().id });
    await takeOrder(ana(), id, { version: 0 });
    await handIn(on, id, ana());
    await spread(on.id);
    expect((await toldOf('translationDelivered', on.id)).length).toBeGreaterThan(0);
    const which = { id, reference: on.reference };
    await certifyOrder(on.coordinator, which, { version: 2, compared, statement: 'Agency seen.' });
    await spread(on.id);
    expect(await toldOf('translationReady', on.id)).toEqual([{ accountId: on.accountId }]);
  });
});
