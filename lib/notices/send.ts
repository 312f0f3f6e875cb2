import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { defineJob } from '@/lib/jobs/define-job';
import { enqueue } from '@/lib/jobs/queue';
import { enqueueMail, mailRow } from '@/lib/mail/queue-mail';
import { type EventCode, mayStop } from './events';
import { dueNow, type FoundNotice, findNotice, type Gathered, gather } from './gather';
import { push } from './push';
import { isOffered } from './reach';
import { sendByProvider } from './webhook';
import { type Short, shortWords } from './words';

const payload = z.object({ noticeId: z.uuid() });

const idsOf = (bundle: Gathered) => ({ id: { in: bundle.map(({ id }) => id) } });

const mark = (tx: Tx, bundle: Gathered, state: 'sent' | 'failed') =>
  tx.notice.updateMany({ where: idsOf(bundle), data: { state, sentAt: now() } });

/** One event has a letter of its own; several are counted and named in one. */
async function asMail(tx: Tx, { account, case: on }: FoundNotice, bundle: Gathered) {
  const codes = [...new Set(bundle.map(({ event }) => event as EventCode))];
  const [first] = bundle;
  const values = {
    reference: on.reference,
    dueAt: first!.promised?.toISOString(),
    timeZone: account.timeZone,
    isNotice: true,
    mayStop: codes.some(mayStop),
    ...(codes.length > 1 && { news: codes, kind: account.kind }),
  };
  const to = { email: account.email!, locale: account.locale };
  const row = mailRow({ template: codes.length > 1 ? 'severalNews' : codes[0]!, to, values, caseId: first!.caseId });
  await tx.mail.createMany({ data: { ...row, id: first!.bundleId! } });
  await enqueueMail(tx, first!.bundleId!);
  await mark(tx, bundle, 'sent');
}

async function later(tx: Tx, noticeId: string, dueAt: Date) {
  await tx.notice.updateMany({ where: { id: noticeId, state: 'waiting' }, data: { dueAt } });
  await enqueue(tx, sendNotice, { noticeId }, dueAt);
}

type Parcel = { notice: FoundNotice; bundle: Gathered; words: Short };

/** What has to leave by a network, if anything has: a mail is written to its own queue here and now. */
async function pack(tx: Tx, notice: FoundNotice): Promise<Parcel | null> {
  const bundle = await gather(tx, notice);
  if (bundle.length === 0) return null;
  if (notice.channel !== 'mail') return { notice, bundle, words: await shortWords(notice, bundle) };
  await asMail(tx, notice, bundle);
  return null;
}

async function packWhenDue(tx: Tx, noticeId: string) {
  const notice = await findNotice(tx, noticeId);
  if (!notice || !['waiting', 'sending'].includes(notice.state)) return null;
  const dueAt = dueNow(notice);
  if (notice.state === 'sending' || dueAt <= now()) return pack(tx, notice);
  await later(tx, noticeId, dueAt);
  return null;
}

/** The desk lists it like a mail that died, under the phone: somebody calls. */
async function callThem(tx: Tx, { account, case: on, caseId }: FoundNotice, [first]: Gathered) {
  const to = { email: account.phone ?? '', locale: account.locale };
  const row = mailRow({ template: first!.event as EventCode, to, values: { reference: on.reference }, caseId });
  await tx.mail.createMany({ data: { ...row, state: 'failed', sentAt: now() } });
}

/** By mail in its stead, where there is an address that does not get one anyway. */
async function instead(tx: Tx, { notice, bundle }: Omit<Parcel, 'words'>) {
  await mark(tx, bundle, 'failed');
  if (!isOffered(notice.account, 'mail')) return callThem(tx, notice, bundle);
  const mails = bundle.map((row) => ({
    ...row,
    sentAt: null,
    bundleId: null,
    id: newId(),
    channel: 'mail' as const,
    state: 'waiting' as const,
    dueAt: now(),
  }));
  const written = await tx.notice.createManyAndReturn({ data: mails, skipDuplicates: true });
  for (const { id } of written) await enqueue(tx, sendNotice, { noticeId: id });
}

const carry = ({ notice: { account, channel }, words }: Parcel) =>
  channel === 'sms' || channel === 'whatsapp' ? sendByProvider(account, channel, words) : push(account, words);

/** A worker that dies while it sends leaves `sending`, and the next one sends that bundle again: twice is better than never. */
export const sendNotice = defineJob({
  name: 'notices.send',
  payload,
  async run({ noticeId }) {
    const parcel = await asActor(theSystem, (tx) => packWhenDue(tx, noticeId));
    if (!parcel) return;
    const arrived = await carry(parcel);
    await asActor(theSystem, async (tx) => {
      await (arrived ? mark(tx, parcel.bundle, 'sent') : instead(tx, parcel));
    });
  },
  gaveUp: ({ noticeId }) =>
    asActor(theSystem, async (tx) => {
      const notice = await findNotice(tx, noticeId);
      if (notice?.state === 'sending') await instead(tx, { notice, bundle: await gather(tx, notice) });
    }),
});
