import { expect, test } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { moveCase } from '@/lib/desk/move-case';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { aCase, aCoordinator, someAnswers, toldPatient } from '@/tests/support/a-case';
import { anAddress } from '@/tests/support/accounts';
import { say, write } from '@/tests/support/conversation';
import { db, owner } from '@/tests/support/database';

async function anEntry() {
  await asActor(theSystem, (tx) => record(tx, theSystem, 'case.viewed', { prefetch: true }));
  return db().auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
}

const rewritings = [
  `UPDATE "AuditEntry" SET "action" = 'nothing'`,
  'DELETE FROM "AuditEntry"',
  'TRUNCATE "AuditEntry"',
  'TRUNCATE "AuditEntry" CASCADE',
];

test.each(rewritings)('the owner of the tables is refused: %s', async (sql) => {
  const { id } = await anEntry();
  await expect(owner().query(sql)).rejects.toThrow('append-only');
  expect(await db().auditEntry.findUnique({ where: { id } })).toMatchObject({ action: 'case.viewed' });
});

test.each([
  ...rewritings,
  'ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL',
  'DROP TABLE "AuditEntry"',
  'SET session_replication_role = replica',
])('the app has no right even to try: %s', async (sql) => {
  await anEntry();
  await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/permission denied|must be owner/);
});

test('a change and its entry stand or fall together', async () => {
  const { id } = await aCase();
  const count = () => db().auditEntry.count({ where: { caseId: id } });
  const before = await count();
  const work = asActor(theSystem, async (tx) => {
    await record(tx, theSystem, 'case.moved', { caseId: id });
    throw new Error('the database went away');
  });
  await expect(work).rejects.toThrow('went away');
  expect(await count()).toBe(before);
});

/** A case in which everybody has written something, from the first word to the end. */
async function aWholeStory(email: string) {
  const answers = someAnswers({
    reach: { by: 'email', email },
    urgency: { signs: 'stroke' },
    emergency: { understood: 'yes' },
  });
  const on = await aCase({ answers });
  const { coordinator, reference } = on;
  await acceptInquiry(coordinator, reference);
  await say(on, { text: 'هل يأخذ أدوية؟', language: 'ar', asks: true });
  await write(on, { text: 'نعم، أسبرين.' });
  await moveCase(coordinator, reference, 'startReview');
  await withdrawCase(coordinator, reference, { reason: 'treatedElsewhere', toldPatient });
  return { ...on, answers };
}

test('the trail names who did what, and mails say that there is news: neither holds a word of health', async () => {
  const email = anAddress();
  const { id, answers, accountId } = await aWholeStory(email);
  const entries = await db().auditEntry.findMany({ where: { caseId: id }, orderBy: { id: 'asc' } });
  const coordinator = await aCoordinator();
  const staffId = 'id' in coordinator ? coordinator.id : '';
  expect(entries.map(({ action, actorKind, actorId }) => [action, actorKind, actorId])).toEqual([
    ['inquiry.sent', 'visitor', null],
    ['redFlag.raised', 'visitor', null],
    ['account.addressConfirmed', 'person', accountId],
    ['inquiry.accepted', 'staff', staffId],
    ['message.sent', 'staff', staffId],
    ['message.released', 'staff', staffId],
    ['message.sent', 'person', accountId],
    ['case.moved', 'staff', staffId],
    ['case.withdrawn', 'staff', staffId],
  ]);
  const mails = await db().mail.findMany({ where: { caseId: id }, omit: { recipient: true } });
  const written = [email, 'أسبرين', 'أدوية', toldPatient, 'stroke', 'heart', 'YASEEN', ...texts(answers)];
  const stored = JSON.stringify([entries.map(({ details }) => details), mails]);
  for (const words of written) expect(stored).not.toContain(words);
});

/** What a person writes freely; choices such as "yes" are codes. */
const texts = (answers: ReturnType<typeof someAnswers>) =>
  ['your-name', 'patient-name', 'condition', 'wishes'].flatMap((slug) => Object.values(answers[slug] ?? {}).flat());
