import { expect, test } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { coordinators } from '@/lib/notices/colleagues';
import { tellFollowers } from '@/lib/notices/tell-followers';
import { tellStaff } from '@/lib/notices/tell-staff';
import { aCaseOf, aMemberOfStaff, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

const follow = (caseId: string, accountId: string) =>
  db().follow.create({ data: { id: newId(), caseId, accountId, scope: ['journey'], createdAt: now() } });

test('each follower is told in their own language and zone', async () => {
  const [writer, son] = [await aPerson(), await aPerson()];
  await db().account.update({ where: { id: son.id }, data: { locale: 'fr', timeZone: 'Europe/Paris' } });
  const on = await aCaseOf(writer);
  await follow(on.id, son.id);
  const dueAt = now();
  await asActor(theSystem, (tx) => tellFollowers(tx, on, { template: 'inquiryAccepted', topic: 'journey', dueAt }));
  const mails = await db().mail.findMany({ where: { caseId: on.id } });
  const values = (timeZone: string) => ({ reference: on.reference, dueAt: dueAt.toISOString(), timeZone });
  expect(mails).toHaveLength(2);
  expect(mails).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ recipient: writer.email, locale: 'ar', values: values('Asia/Kuwait') }),
      expect.objectContaining({ recipient: son.email, locale: 'fr', values: values('Europe/Paris') }),
    ]),
  );
});

test('whoever has no address gets no mail, and the others get theirs', async () => {
  const on = await aCaseOf(await aPerson({ email: null }));
  const relative = await aPerson();
  await follow(on.id, relative.id);
  await asActor(theSystem, (tx) => tellFollowers(tx, on, { template: 'stageMoved', topic: 'journey' }));
  expect(await db().mail.findMany({ where: { caseId: on.id } })).toMatchObject([{ recipient: relative.email }]);
});

test('coordinators at work are told, and nobody else', async () => {
  const [working, gone, finance] = [
    await aMemberOfStaff(),
    await aMemberOfStaff(),
    await aMemberOfStaff({ role: 'finance' }),
  ];
  await db().account.update({ where: { id: gone.id }, data: { suspendedAt: now() } });
  const on = await aCaseOf(await aPerson());
  await asActor(theSystem, (tx) =>
    coordinators(tx).then((found) => tellStaff(tx, found, on, { template: 'redFlag', dueAt: now() })),
  );
  const told = (await db().mail.findMany({ where: { caseId: on.id } })).map(({ recipient }) => recipient);
  expect(told).toContain(working.email);
  expect(told).not.toEqual(expect.arrayContaining([gone.email]));
  expect(told).not.toEqual(expect.arrayContaining([finance.email]));
});
