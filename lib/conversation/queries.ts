import { type Actor, idOf, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { authorize } from '@/lib/access/permissions';
import { now } from '@/lib/clock';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { announce } from '@/lib/live/announce';
import { hasTranslator, translationsOf } from '@/lib/translation/queries';
import { wantIn } from './release';
import { type MessageRow, type Reader, shown, shownMessage } from './shown-message';

export const pageSize = 20;

/** What a reader may see of a thread: the patient's side what went out to it, staff everything. */
const visible = (caseId: string, { isStaff }: Reader): Prisma.MessageWhereInput =>
  isStaff ? { caseId } : { caseId, audience: 'patient', releasedAt: { not: null } };

async function readerOf(tx: Tx, actor: Actor): Promise<Reader> {
  const id = idOf(actor) ?? undefined;
  const { locale } = await tx.account.findUniqueOrThrow({ where: { id }, select: { locale: true } });
  const isStaff = actor.kind === 'staff';
  return { id: id!, language: locale, isStaff, marks: !isStaff || actor.role !== 'administrator' };
}

/** Older than this message; an unknown one begins at the newest. */
async function olderThan(tx: Tx, caseId: string, before: string | undefined): Promise<Prisma.MessageWhereInput> {
  const isId = before && /^[0-9a-f-]{36}$/i.test(before);
  const last = isId ? await tx.message.findFirst({ where: { id: before, caseId } }) : null;
  if (!last) return {};
  const { standsAt, id } = last;
  return { OR: [{ standsAt: { lt: standsAt } }, { standsAt, id: { lt: id } }] };
}

/** Once for each reader; the page of whoever wrote it shows it at once. */
async function markRead(tx: Tx, caseId: string, messages: MessageRow[], { id, marks }: Reader) {
  if (!marks) return;
  const { count } = await tx.messageRead.createMany({
    data: messages
      .filter(({ authorId, reads }) => authorId !== id && !reads.some(({ accountId }) => accountId === id))
      .map((message) => ({ messageId: message.id, accountId: id, at: now() })),
    skipDuplicates: true,
  });
  if (count > 0) await announce(tx, { topic: 'case', caseId });
}

/** For our own texts that wait: in which language, until when, and whether anybody is qualified for it. */
async function waitsOf(tx: Tx, messages: MessageRow[]) {
  const held = messages.filter(({ audience, releasedAt }) => audience === 'patient' && !releasedAt);
  const waiting = await tx.translation.findMany({
    where: { kind: 'message', sourceId: { in: held.map(({ id }) => id) }, state: { not: 'reviewed' } },
  });
  return Promise.all(
    waiting.map(async ({ sourceId, fromLanguage, language, dueAt }) => ({
      messageId: sourceId,
      language,
      dueAt,
      hasTranslator: await hasTranslator(tx, fromLanguage, language),
    })),
  );
}

/** By when we have said that we answer. */
async function replyBy(tx: Tx, caseId: string) {
  const promise = await tx.carePromise.findFirst({
    where: { caseId, keptAt: null, kind: 'questionAnswered' },
    orderBy: { dueAt: 'asc' },
  });
  return promise?.dueAt ?? null;
}

/** A page of the thread, newest first, as this reader gets it. Reading marks as read. */
export async function readThread(actor: Actor, reference: string, before?: string) {
  const page = await asActor(actor, async (tx) => {
    const on = await findCase(tx, actor, reference);
    authorize(actor, 'message.read', on);
    const reader = await readerOf(tx, actor);
    const found = await tx.message.findMany({
      where: { AND: [visible(on.id, reader), await olderThan(tx, on.id, before)] },
      orderBy: [{ standsAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      include: shown,
    });
    const rows = found.slice(0, pageSize);
    await markRead(tx, on.id, rows, reader);
    const made = await translationsOf(
      tx,
      'message',
      rows.map(({ id }) => id),
      reader.language,
    );
    const draft = await tx.messageDraft.findUnique({
      where: { caseId_accountId: { caseId: on.id, accountId: reader.id } },
    });
    return {
      reader,
      rows,
      draft,
      waits: reader.isStaff ? await waitsOf(tx, rows) : [],
      messages: rows.map((row) => shownMessage(row, reader, made.get(row.id))),
      replyBy: await replyBy(tx, on.id),
      older: found.length > pageSize ? rows.at(-1)!.id : null,
      stage: on.stage,
    };
  });
  await wantMissing(page);
  const { rows: _, ...shownPage } = page;
  return shownPage;
}

export type Thread = Awaited<ReturnType<typeof readThread>>;

type Page = {
  reader: Reader;
  rows: MessageRow[];
  messages: { id: string; translation: object | null; mine: boolean }[];
};

/** A reader whose language nobody thought of when it was written. */
async function wantMissing({ reader, rows, messages }: Page) {
  const without = new Set(messages.filter(({ translation, mine }) => !translation && !mine).map(({ id }) => id));
  const wanted = rows.filter(({ id, language }) => without.has(id) && language !== reader.language);
  if (wanted.length === 0) return;
  await asActor(theSystem, async (tx) => {
    for (const { author: _, versions: __, reads: ___, ...message } of wanted)
      await wantIn(tx, message, reader.language);
  });
}

/** What waits for the patient's answer, oldest first, and how many messages they have not read. */
export const readWaiting = (actor: Actor, reference: string) =>
  asActor(actor, async (tx) => {
    const on = await findCase(tx, actor, reference);
    authorize(actor, 'message.read', on);
    const reader = await readerOf(tx, actor);
    const seen = visible(on.id, reader);
    const rows = await tx.message.findMany({
      where: { AND: [seen, { awaitsAnswer: true, answeredAt: null, releasedAt: { not: null } }] },
      orderBy: { standsAt: 'asc' },
      take: pageSize,
      include: shown,
    });
    const made = await translationsOf(
      tx,
      'message',
      rows.map(({ id }) => id),
      reader.language,
    );
    const unread = { authorId: { not: reader.id }, reads: { none: { accountId: reader.id } } };
    return {
      questions: rows.map((row) => shownMessage(row, reader, made.get(row.id))),
      unread: await tx.message.count({ where: { AND: [seen, unread] } }),
    };
  });
