import { afterEach, expect, test } from 'vitest';
import { aVisitor } from '@/lib/access/actor';
import type { Try } from '@/lib/access/limits';
import { signInByPhrase } from '@/lib/accounts/sign-in-by-phrase';
import { readJourney } from '@/lib/care-journey/queries';
import { moveClock, now } from '@/lib/clock';
import { dueBy } from '@/lib/hospital/due-by';
import { phraseOf } from '@/lib/inquiries/phrase';
import { readDraft, readReceipt } from '@/lib/inquiries/queries';
import { sendInquiry } from '@/lib/inquiries/send-inquiry';
import { aCase, aCoordinator, aDraft, someAnswers, without } from '@/tests/support/a-case';
import { aMemberOfStaff, anAddress, anArrival, aPerson } from '@/tests/support/accounts';
import { db, owner } from '@/tests/support/database';
import { sendAll } from '@/tests/support/notices';

afterEach(() => moveClock(null));

const everything = {
  inquiry: true,
  promises: true,
  consents: { orderBy: { code: 'asc' } },
  patient: { include: { capacities: { include: { account: true } } } },
} as const;

const sent = (reference: string) => db().case.findUniqueOrThrow({ where: { reference }, include: everything });

const jobsOf = (mailIds: string[]) =>
  owner().query(`SELECT data->>'mailId' AS mail FROM pgboss.job WHERE data->>'mailId' = ANY($1)`, [mailIds]);

test('a sent inquiry is a case with its patient, its writer, a promise and the words as they were', async () => {
  moveClock(new Date('2026-11-24T18:00:00Z')); // a Tuesday, 10:00 at the hospital
  const email = anAddress();
  const answers = someAnswers({ reach: { by: 'email', email } });
  const { id, reference } = await aCase({ answers, confirmed: false });
  const on = await sent(reference);
  const [capacity] = on.patient.capacities;
  expect(on).toMatchObject({ stage: 'inquiry', programme: 'heart', redFlags: [], phraseHash: null });
  expect(on.inquiry).toMatchObject({ answers, locale: 'ar', enteredById: null, decision: null });
  expect(on.patient).toMatchObject({
    writtenName: 'ياسين خالد العنزي',
    passportName: 'YASEEN ALENEZI',
    birthDate: new Date('2017-06-09T00:00:00Z'),
    birthCalendar: 'islamicUmalqura',
    country: 'KW',
  });
  expect(capacity).toMatchObject({ kind: 'parent', authority: 'parentOfMinor', confirmedAt: null });
  expect(capacity!.account).toMatchObject({
    kind: 'person',
    email,
    emailConfirmedAt: null,
    writtenName: 'منى سالم العنزي',
    phone: '+96599123456',
    locale: 'ar',
    timeZone: 'Asia/Kuwait',
  });
  expect(on.promises).toMatchObject([{ kind: 'firstReply', keptAt: null }]);
  expect(on.promises[0]!.dueAt.getTime() - on.openedAt.getTime()).toBeCloseTo(4 * 3_600_000, -3);
  expect(await db().auditEntry.findMany({ where: { caseId: id, action: 'inquiry.sent' } })).toHaveLength(1);
});

test('the receipt by mail is queued with its job, in the language that the writer reads', async () => {
  const email = anAddress();
  const answers = someAnswers({ reach: { by: 'email', email } });
  const { id, reference } = await aCase({ locale: 'en', answers, confirmed: false });
  const mails = await db().mail.findMany({ where: { caseId: id } });
  expect(mails).toMatchObject([{ template: 'inquiryReceived', recipient: email, locale: 'ar', state: 'queued' }]);
  expect(mails[0]!.values).toMatchObject({ reference, timeZone: 'Asia/Kuwait' });
  expect((await jobsOf(mails.map((mail) => mail.id))).rows).toEqual([{ mail: mails[0]!.id }]);
});

test('each box that was shown has a receipt: which text, which law, which language, and whether it was ticked', async () => {
  const consent = {
    'consent-privacyNotice': 'yes',
    'consent-healthData': 'yes',
    'consent-transferAbroad': 'yes',
  };
  const { reference } = await aCase({ answers: someAnswers({ country: { country: 'SA' }, consent }) });
  const { consents } = await sent(reference);
  const common = { version: '2026-01', jurisdiction: 'pdpl', locale: 'ar', given: 'ticked' };
  expect(consents).toMatchObject([
    { ...common, code: 'contactByMessenger', agreed: false },
    { ...common, code: 'healthData', agreed: true },
    { ...common, code: 'privacyNotice', agreed: true },
    { ...common, code: 'transferAbroad', agreed: true },
  ]);
});

test('what a coordinator entered by phone says so, and its agreements were given by voice', async () => {
  const actor = await aCoordinator();
  const { reference } = await aCase({ actor });
  const { inquiry, consents } = await sent(reference);
  expect(inquiry!.enteredById).toBe('id' in actor && actor.id);
  expect(new Set(consents.map(({ given }) => given))).toEqual(new Set(['voice']));
});

test('two clicks at once make one case, one mail and one promise', async () => {
  const token = await aDraft();
  const references = await Promise.all([1, 2, 3, 4].map(() => sendInquiry(aVisitor, token)));
  expect(new Set(references).size).toBe(1);
  const on = await sent(references[0]!);
  expect(on.promises).toHaveLength(1);
  expect(await db().mail.count({ where: { caseId: on.id } })).toBe(1);
});

test('sending again after it succeeded answers with the same reference', async () => {
  const token = await aDraft();
  const reference = await sendInquiry(aVisitor, token);
  moveClock(new Date(now().getTime() + 24 * 3_600_000));
  expect(await sendInquiry(aVisitor, token)).toBe(reference);
});

test('the twenty-first try of an hour is refused and sends nothing, and refused ones count too', async () => {
  const tries: Try[] = [['sendFromAddress', anAddress()]];
  const unfinished = await aDraft({ answers: without(someAnswers(), 'consent') });
  for (let tried = 0; tried < 20; tried++)
    await expect(sendInquiry(aVisitor, unfinished, tries)).rejects.toThrow('incomplete');
  const token = await aDraft();
  await expect(sendInquiry(aVisitor, token, tries)).rejects.toThrow('tooMany');
  expect((await readDraft(aVisitor, token)).sentAt).toBeNull();
  await expect(sendInquiry(aVisitor, token, [['sendFromAddress', anAddress()]])).resolves.toMatch(/^HW-/);
});

test('an inquiry with a missing answer is not sent, and goes out once it is given', async () => {
  const token = await aDraft({ answers: without(someAnswers(), 'consent') });
  await expect(sendInquiry(aVisitor, token)).rejects.toThrow('incomplete');
  expect(await readDraft(aVisitor, token)).toMatchObject({ sentAt: null, caseId: null });
});

test('a case whose COMMIT fails was never received: no case, the draft unsent, its answers there, and a retry works', async () => {
  const email = anAddress();
  const answers = someAnswers({ reach: { by: 'email', email } });
  const token = await aDraft({ answers });
  await owner().query(`
    CREATE FUNCTION fail_late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.answers->'reach'->>'email' = '${email}' THEN RAISE EXCEPTION 'the disk is full'; END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER fail_late AFTER INSERT ON "Inquiry" DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION fail_late()`);
  try {
    await expect(sendInquiry(aVisitor, token)).rejects.toThrow();
  } finally {
    await owner().query('DROP FUNCTION fail_late CASCADE');
  }
  expect(await readDraft(aVisitor, token)).toMatchObject({ sentAt: null, caseId: null, answers });
  expect(await db().account.findFirst({ where: { email } })).toBeNull();
  expect(await db().mail.count({ where: { recipient: email, template: 'inquiryReceived' } })).toBe(0);
  const on = await sent(await sendInquiry(aVisitor, token));
  expect(on.promises).toHaveLength(1);
});

test('a stranger who types a known address changes nothing of its account, and sees none of it', async () => {
  const known = await aPerson();
  const before = await db().account.findUniqueOrThrow({ where: { id: known.id } });
  const { accountId, reference, writer } = await aCase({
    answers: someAnswers({ reach: { by: 'email', email: known.email!.toUpperCase() } }),
    confirmed: false,
  });
  expect(accountId).toBe(known.id);
  expect(await db().account.findUniqueOrThrow({ where: { id: known.id } })).toEqual(before);
  await expect(readJourney(writer, reference)).rejects.toThrow('notFound');
});

test('two inquiries sent at once from one new address make two cases of one account', async () => {
  const answers = someAnswers({ reach: { by: 'email', email: anAddress() } });
  const tokens = [await aDraft({ answers }), await aDraft({ answers }), await aDraft({ answers })];
  const references = await Promise.all(tokens.map((token) => sendInquiry(aVisitor, token)));
  const cases = await Promise.all(references.map(sent));
  expect(new Set(cases.map(({ id }) => id)).size).toBe(3);
  expect(new Set(cases.map(({ patient }) => patient.capacities[0]!.accountId)).size).toBe(1);
});

test('staff with the same address stay another account', async () => {
  const staff = await aMemberOfStaff();
  const { accountId } = await aCase({ answers: someAnswers({ reach: { by: 'email', email: staff.email } }) });
  expect(accountId).not.toBe(staff.id);
});

test('without e-mail nothing is mailed, and reference and phrase open the journey', async () => {
  const answers = someAnswers({ reach: { by: 'none' } });
  const { id, reference, token, writer } = await aCase({ answers, confirmed: false });
  expect(await db().mail.count({ where: { caseId: id } })).toBe(0);
  expect(await readReceipt(aVisitor, token)).toMatchObject({ reference, email: null });
  await expect(readJourney(writer, reference)).rejects.toThrow('notFound');
  await expect(signInByPhrase(reference, '0000 0000 0000', anArrival())).rejects.toThrow('signInRefused');
  await signInByPhrase(reference, phraseOf(id), anArrival());
  expect((await readJourney(writer, reference)).reference).toBe(reference);
});

const byPhone = () => aCase({ answers: someAnswers({ reach: { by: 'none' } }), confirmed: false });

test('the phrase is twelve digits, in no row, and of each case another one', async () => {
  const cases = [await byPhone(), await byPhone()];
  const [one, other] = cases.map(({ id }) => phraseOf(id));
  expect(one).toMatch(/^\d{4} \d{4} \d{4}$/);
  expect(one).not.toBe(other);
  const { phraseHash } = await db().case.findUniqueOrThrow({ where: { id: cases[0]!.id } });
  expect(phraseHash).not.toContain(one!.replaceAll(' ', ''));
});

test('warning signs are promised a look within half an hour, and every coordinator is told by when', async () => {
  moveClock(new Date('2026-11-28T10:00:00Z')); // a Saturday night at the hospital
  const on = { email: anAddress() };
  await aMemberOfStaff(on);
  const physician = await aMemberOfStaff({ role: 'physician' });
  const answers = someAnswers({ urgency: { signs: ['stroke', 'chestPain'] }, emergency: { understood: 'yes' } });
  const { id, reference } = await aCase({ answers, confirmed: false });
  const { promises, redFlags } = await sent(reference);
  const urgent = promises.find(({ kind }) => kind === 'redFlag')!;
  expect(redFlags).toEqual(['chestPain', 'stroke']);
  expect(urgent.dueAt.getTime() - dueBy('redFlag', urgent.madeAt).getTime()).toBe(0);
  expect(urgent.dueAt.getTime() - urgent.madeAt.getTime()).toBe(30 * 60_000);
  await sendAll(id);
  const mail = await db().mail.findFirstOrThrow({ where: { caseId: id, recipient: on.email } });
  expect(mail).toMatchObject({ template: 'redFlag', values: { reference, dueAt: urgent.dueAt.toISOString() } });
  expect(await db().mail.count({ where: { caseId: id, recipient: physician.email } })).toBe(0);
});

test('only the browser that sent sees the receipt', async () => {
  const { token, reference } = await aCase({ confirmed: false });
  expect((await readReceipt(aVisitor, token)).reference).toBe(reference);
  await expect(readReceipt(aVisitor, await aDraft())).rejects.toThrow('notFound');
  await expect(readReceipt(aVisitor, 'made-up')).rejects.toThrow('draftExpired');
});
