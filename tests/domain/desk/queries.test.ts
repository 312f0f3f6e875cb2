import { afterEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { moveClock, now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { listFailedMails, listWaiting, readCase } from '@/lib/desk/queries';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { aCase, aCoordinator, someAnswers } from '@/tests/support/a-case';
import { say } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';

afterEach(() => moveClock(null));

const physician: Actor = { kind: 'staff', id: newId(), role: 'physician' };
const anHour = 3_600_000;

/** Long ago, so that nobody else's promise is as near; a Tuesday morning at the hospital. */
const at = (hours: number) => moveClock(new Date(new Date('2019-11-19T17:00:00Z').getTime() + hours * anHour));

test('warning signs come first, then the promise nearest to breaking, then what waits for the patient', async () => {
  const coordinator = await aCoordinator();
  const waits = await aCase();
  await say(waits, { text: 'متى؟', language: 'ar', asks: true });
  at(1);
  const later = await aCase();
  at(0);
  const sooner = await aCase();
  at(2);
  const urgent = await aCase({
    answers: someAnswers({ urgency: { signs: 'stroke' }, emergency: { understood: 'yes' } }),
  });
  const ours = [urgent, sooner, later, waits].map(({ reference }) => reference);
  const { rows } = await listWaiting(coordinator);
  const listed = () => rows.map(({ reference }) => reference).filter((reference) => ours.includes(reference));
  expect(listed()).toEqual(ours);
});

test('a warning sign that somebody has answered waits like the others', async () => {
  at(0);
  const calm = await aCase();
  const answers = someAnswers({ urgency: { signs: 'bleeding' }, emergency: { understood: 'yes' } });
  const seen = await aCase({ answers });
  await acceptInquiry(seen.coordinator, seen.reference);
  const { rows } = await listWaiting(seen.coordinator);
  const references = rows.map(({ reference }) => reference);
  expect(references.indexOf(calm.reference)).toBeLessThan(references.indexOf(seen.reference));
});

test('what has ended waits no longer, and a role without cases sees an empty list', async () => {
  const over = await aCase({ stage: 'declined' });
  const { rows } = await listWaiting(over.coordinator);
  expect(rows.map(({ reference }) => reference)).not.toContain(over.reference);
  expect(await listWaiting({ kind: 'staff', id: newId(), role: 'finance' })).toEqual({ rows: [], count: 0 });
});

test('a mail that no server took is seen on the desk, and only there', async () => {
  const { id, coordinator, writer } = await aCase();
  await db().mail.updateMany({ where: { caseId: id }, data: { state: 'failed' } });
  const failed = await listFailedMails(coordinator, now());
  expect(failed.find(({ caseId }) => caseId === id)).toMatchObject({ template: 'inquiryReceived' });
  for (const actor of [physician, writer]) await expect(listFailedMails(actor, now())).rejects.toThrow('notFound');
});

test('the page of a case shows the words as they were written, in their language', async () => {
  const { reference, coordinator } = await aCase({ locale: 'kk' });
  const { inquiry, patient } = await readCase(coordinator, reference);
  expect(inquiry).toMatchObject({ locale: 'kk', answers: { condition: { known: 'ثقب بين بُطيني القلب' } } });
  expect(patient.writtenName).toBe('ياسين خالد العنزي');
});
