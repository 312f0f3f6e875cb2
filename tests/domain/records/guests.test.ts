import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { moveClock, now } from '@/lib/clock';
import { requestRecords } from '@/lib/records/letters/request-records';
import { findLink } from '@/lib/records/links/find-link';
import { endHandOver, handOverToPhone, readHandOver } from '@/lib/records/links/hand-over';
import { openLink } from '@/lib/records/links/open-link';
import { readVisit } from '@/lib/records/links/read-visit';
import { sendFile } from '@/lib/records/uploads/send-file';
import { tokenOfLink } from '@/lib/secrets';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { spread } from '@/tests/support/notices';

afterEach(() => moveClock(null));

const beginning = new Date(0);
const since = async () => beginning;
const later = (minutes: number) => moveClock(new Date(now().getTime() + minutes * 60_000));

async function aGuest() {
  const on = await aCase();
  const request = { id: randomUUID(), recipient: 'Клиника', codes: ['mriScan' as const], language: 'ru' as const };
  const id = await requestRecords(on.writer, on.reference, { ...request, inEnglish: false });
  const { link, number } = await db().letter.findUniqueOrThrow({ where: { id }, include: { link: true } });
  const token = tokenOfLink(link!.id);
  const sends = async (name: string) =>
    sendFile({ link: await openLink(token) }, { batchId: randomUUID(), name, bytes: aFile() });
  return { on, token, number, sends };
}

async function* aFile() {
  yield Buffer.from('%PDF-1.4');
}

const told = async (caseId: string) => {
  await spread(caseId);
  return (await db().notice.findMany({ where: { caseId, event: 'hospitalSent' } })).length;
};

test('a guest sees the initials, the letter and what is asked for, and nothing else of the patient', async () => {
  const { token, number, on } = await aGuest();
  const visit = await readVisit(token, since);
  expect(visit).toMatchObject({ codes: ['mriScan'], number, initials: 'YA', purpose: 'hospital', uploads: [] });
  for (const secret of ['YASEEN', 'ياسين', on.reference, on.id, on.patientId])
    expect(JSON.stringify(visit)).not.toContain(secret);
});

test('a guest sees what this link sent in this visit, not what came before it or from others', async () => {
  const [mine, theirs] = [await aGuest(), await aGuest()];
  await mine.sends('before.pdf');
  later(5);
  const began = now();
  later(1);
  await mine.sends('now.pdf');
  await theirs.sends('theirs.pdf');
  const { uploads } = (await readVisit(mine.token, async () => began))!;
  expect(uploads).toMatchObject([{ name: 'now.pdf', size: 8n, completedAt: expect.any(Date) }]);
});

test('the patient’s side hears once an hour that a hospital has sent something', async () => {
  const { on, sends } = await aGuest();
  await Promise.all(['1.pdf', '2.pdf', '3.pdf'].map(sends));
  expect(await told(on.id)).toBe(1);
  later(61);
  await sends('4.pdf');
  expect(await told(on.id)).toBe(2);
});

test('a phone is handed a code for an hour; a new one ends the old one, and what it sends is no news', async () => {
  const on = await aCase();
  const first = await handOverToPhone(on.writer, on.reference, 'ar');
  const second = await handOverToPhone(on.writer, on.reference, 'ar');
  await expect(openLink(tokenOfLink(first.id))).rejects.toThrow('linkExpired');
  const link = await openLink(tokenOfLink(second.id));
  expect(await readHandOver(on.writer, on.reference)).toMatchObject({ id: second.id, opened: 1 });
  expect(await readVisit(tokenOfLink(second.id), since)).toMatchObject({ purpose: 'phone', codes: [] });
  await sendFile({ link }, { batchId: randomUUID(), name: 'photo.jpg', bytes: aFile() });
  expect(await told(on.id)).toBe(0);
  later(61);
  expect(await readHandOver(on.writer, on.reference)).toBeNull();
  expect(await readVisit(tokenOfLink(second.id), since)).toBeNull();
});

test('a code that was ended lets nothing more in, and belongs to whoever showed it', async () => {
  const on = await aCase();
  const link = await handOverToPhone(on.writer, on.reference, 'ar');
  expect(await readHandOver(on.coordinator, on.reference)).toBeNull();
  await endHandOver(on.coordinator, on.reference);
  expect(await readHandOver(on.writer, on.reference)).toMatchObject({ id: link.id });
  await endHandOver(on.writer, on.reference);
  await expect(openLink(tokenOfLink(link.id))).rejects.toThrow('linkExpired');
  expect(await findLink(tokenOfLink(link.id))).toBeNull();
  await expect(handOverToPhone(await aFollowerOf(on.id), on.reference, 'ar')).rejects.toThrow('notAllowed');
});
