import { createHash } from 'node:crypto';
import type { AuditSeal } from '@/lib/db/generated/client';

/** An entry as it is stored; `details` in the spelling of the database, which is always the same. */
export type StoredEntry = {
  id: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  action: string;
  caseId: string | null;
  details: string;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const markOf = ({ id, at, actorKind, actorId, action, caseId, details }: StoredEntry) =>
  sha256(JSON.stringify([id, at.toISOString(), actorKind, actorId, action, caseId, details]));

export type Mark = { entryId: string; hash: string };

export const rootOf = (marks: Mark[]) => sha256(marks.map(({ entryId, hash }) => `${entryId} ${hash}\n`).join(''));

/** What the first seal holds in place of the hash of the one before. */
export const beginning = '0'.repeat(64);

export const hashOfSeal = ({ number, frontier, entries, root, previous, sealedAt }: Omit<AuditSeal, 'hash'>) =>
  sha256(JSON.stringify([number, String(frontier), entries, root, previous, sealedAt.toISOString()]));
