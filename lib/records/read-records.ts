import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { authorize } from '@/lib/access/permissions';
import { seenSoFar } from '@/lib/audit/news';
import type { Tx } from '@/lib/db/tx';
import { standingOf } from './checklist';
import { listRecords } from './list-records';
import { checklistIn } from './read-checklist';
import { opinionIn } from './read-standing';
import { quietReasons } from './reasons';

const shownTroubles = 30;

/** Files that a person should know of, the latest first; a CD's own programs are none. */
async function troublesOf(tx: Tx, caseId: string) {
  const where = {
    caseId,
    state: { in: ['review' as const, 'refused' as const, 'unreadable' as const] },
    OR: [{ reason: null }, { reason: { notIn: [...quietReasons] } }],
    AND: [{ OR: [{ recordId: null }, { record: { withdrawnAt: null } }] }],
  };
  const files = await tx.recordFile.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shownTroubles,
    select: { id: true, name: true, size: true, state: true, reason: true },
  });
  return { files, more: Math.max(0, (await tx.recordFile.count({ where })) - files.length) };
}

export type Trouble = Awaited<ReturnType<typeof troublesOf>>['files'][number];

/** Everything that a page of records shows, for whoever may read them. */
export const readRecords = (actor: Actor, reference: string) =>
  asActor(actor, async (tx) => {
    const on = await findCase(tx, actor, reference);
    authorize(actor, 'record.read', on);
    const lines = await checklistIn(tx, on);
    return {
      reference: on.reference,
      stage: on.stage,
      programme: on.programme,
      lines,
      standing: standingOf(lines),
      records: await listRecords(tx, on.id),
      troubles: await troublesOf(tx, on.id),
      checking: await tx.recordFile.count({ where: { caseId: on.id, recordId: null, state: 'quarantined' } }),
      opinion: await opinionIn(tx, on.id),
      seen: await seenSoFar(tx, on.id),
    };
  });

export type Records = Awaited<ReturnType<typeof readRecords>>;
