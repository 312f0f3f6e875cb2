import { isReviewed, mayReach } from '@/lib/access/critical-text';
import type { Prisma, Translation } from '@/lib/db/generated/client';
import { cleanName } from '@/lib/people/names';

export const shown = {
  author: { select: { writtenName: true, kind: true } },
  versions: { orderBy: { version: 'desc' } },
  reads: { orderBy: { at: 'asc' }, include: { account: { select: { writtenName: true, kind: true } } } },
} satisfies Prisma.MessageInclude;

export type MessageRow = Prisma.MessageGetPayload<{ include: typeof shown }>;
type Made = Translation & { reviewedBy: { writtenName: string } | null };

/** `marks`: who looks through the broken glass has not read it for the hospital. */
export type Reader = { id: string; language: string; isStaff: boolean; marks: boolean };

/** The words in the reader's language, where there are some for the text as it stands now. */
function translationFor({ language, textHash }: MessageRow, reader: Reader, made: Made | undefined) {
  if (language === reader.language || !made) return null;
  const isCurrent = made.text !== null && made.ofHash === textHash;
  const reviewer = isReviewed({ textHash }, made) ? cleanName(made.reviewedBy!.writtenName) : null;
  return {
    language: reader.language,
    text: isCurrent ? made.text : null,
    state: made.state,
    reviewer,
    dueAt: made.needsHuman ? made.dueAt : null,
  };
}

/** Of a held message a reader learns until when, and not what. */
const withoutWords = <T extends { text: string | null }>(translation: T | null, held: boolean) =>
  translation && held ? { ...translation, text: null } : translation;

/** One's own reading is nothing to be told. */
const readsOf = ({ reads, authorId }: MessageRow) =>
  reads
    .filter(({ accountId }) => accountId !== authorId)
    .map(({ account, at }) => ({ name: cleanName(account.writtenName), kind: account.kind, at }));

/** A message as one reader gets it: with no words where the gate is closed for their language. */
export function shownMessage(message: MessageRow, reader: Reader, made: Made | undefined) {
  const { author, versions, reads: _, ...about } = message;
  const mine = message.authorId === reader.id;
  const held = !mine && !reader.isStaff && !mayReach(message, reader.language, made);
  return {
    ...about,
    mine,
    held,
    text: held ? '' : message.text,
    author: { name: cleanName(author.writtenName), isStaff: author.kind === 'staff' },
    versions: held ? [] : versions,
    reads: readsOf(message),
    translation: mine ? null : withoutWords(translationFor(message, reader, made), held),
  };
}

export type ShownMessage = ReturnType<typeof shownMessage>;
