import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { aVisitor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { look } from '@/lib/access/change';
import { confirmAddress } from '@/lib/accounts/confirm-address';
import { now } from '@/lib/clock';
import { readThread } from '@/lib/conversation/queries';
import { saveDraft } from '@/lib/conversation/save-draft';
import { newId } from '@/lib/db/id';
import { moveCase } from '@/lib/desk/move-case';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { mendAddress } from '@/lib/inquiries/mend-address';
import { sendInquiry } from '@/lib/inquiries/send-inquiry';
import { deliverMail } from '@/lib/mail/jobs';
import { queueMail } from '@/lib/mail/queue-mail';
import { forgetOldEvents } from '@/lib/notices/jobs';
import { aCase, aDraft, confirmingToken } from '@/tests/support/a-case';
import { anAddress } from '@/tests/support/accounts';
import { say, write } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import { about, aHub, reading, theDesk } from '@/tests/support/live';

afterAll(() => aHub().close());

const eventsOf = (caseId: string) => db().liveEvent.count({ where: { caseId, topic: 'case' } });

/** How many events of the case this work leaves. */
async function announces(caseId: string, work: () => Promise<unknown>) {
  const before = await eventsOf(caseId);
  await work();
  return (await eventsOf(caseId)) - before;
}

test('whatever people do to a case, its open pages are told', async () => {
  const on = await aCase();
  const { id, reference, coordinator, writer } = on;
  const verbs = [
    () => acceptInquiry(coordinator, reference),
    () => say(on, { text: 'Seit wann?' }),
    () => write(on),
    () => moveCase(coordinator, reference, 'startReview'),
  ];
  for (const verb of verbs) expect(await announces(id, verb)).toBeGreaterThan(0);
  expect(await announces(id, () => saveDraft(writer, reference, { text: 'Seit', language: 'en' }))).toBe(0);
  expect(await announces(id, () => readThread(writer, reference))).toBe(1);
  expect(await announces(id, () => readThread(writer, reference))).toBe(0);
});

test('who is refused tells nobody', async () => {
  const { id, reference, writer } = await aCase();
  expect(await announces(id, () => acceptInquiry(writer, reference).catch(() => {}))).toBe(0);
});

test('who looks at a case tells nobody, or open pages would never rest', async () => {
  const { id, reference, coordinator } = await aCase();
  const record = () => look(coordinator, 'case.view', reference, async (_, on) => on.id);
  expect(await announces(id, record)).toBe(0);
});

test('a case that comes in is told to the desk, and so are an address that is mended and one that is confirmed', async () => {
  const token = await aDraft();
  const reference = await sendInquiry(aVisitor, token);
  const { id } = await db().case.findUniqueOrThrow({ where: { reference } });
  expect(await eventsOf(id)).toBe(1);
  expect(await announces(id, () => mendAddress(aVisitor, token, anAddress()))).toBe(1);
  expect(await announces(id, async () => confirmAddress(await confirmingToken(reference)))).toBe(1);
});

test('an open page hears of a verb at once', async () => {
  const { id, reference, coordinator } = await aCase();
  const page = reading(aHub().open({ session: newId(), about: about(id) }, null)!);
  await expect.poll(() => page.changes()).toBe(1);
  await sleep(1_100); // so that what comes next was rung for and not looked for
  const began = Date.now();
  await acceptInquiry(coordinator, reference);
  await expect.poll(() => page.changes(), { timeout: 2_000, interval: 5 }).toBe(2);
  expect(Date.now() - began).toBeLessThan(2_000);
});

test('a mail that died is told to the desk, which lists it', async () => {
  const desk = reading(aHub().open({ session: newId(), about: theDesk }, null)!);
  await expect.poll(() => desk.changes()).toBe(1);
  const email = anAddress();
  await asActor(theSystem, (tx) => queueMail(tx, { template: 'signIn', to: { email, locale: 'en' } }));
  const { id } = await db().mail.findFirstOrThrow({ where: { recipient: email } });
  await deliverMail.gaveUp!({ mailId: id });
  await expect.poll(() => desk.changes(), { timeout: 2_000 }).toBe(2);
});

test('events of more than a day are forgotten, and no others', async () => {
  const [old, young] = [newId(), newId()];
  const hours = (count: number) => new Date(now().getTime() - count * 3_600_000);
  await db().liveEvent.create({ data: { topic: 'case', caseId: old, at: hours(25) } });
  await db().liveEvent.create({ data: { topic: 'case', caseId: young, at: hours(23) } });
  await forgetOldEvents.run({});
  expect([await eventsOf(old), await eventsOf(young)]).toEqual([0, 1]);
});
