import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { authorize } from '@/lib/access/permissions';
import { seenSoFar } from '@/lib/audit/news';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { standingIn } from '@/lib/records/read-standing';
import { notesOf } from './notes/queries';
import { caseOnDesk } from './queries';
import { openTasks } from './tasks/queries';
import { timelineOf } from './timeline';

/** Which page of the long lists is open, from the address; nonsense is the first. */
export type Turned = { tasks?: string; notes?: string; timeline?: string };

const by = { select: { writtenName: true } } as const;

const latestAlert = (tx: Tx, caseId: string) =>
  tx.redFlagAlert.findFirst({ where: { caseId }, orderBy: { raisedAt: 'desc' }, include: { takenBy: by } });

const triagesOf = (tx: Tx, caseId: string) =>
  tx.triage.findMany({ where: { caseId }, orderBy: { id: 'desc' }, take: 5, include: { decidedBy: by } });

const openApologies = (tx: Tx, caseId: string) =>
  tx.apology.findMany({
    where: { caseId, sentAt: null, discardedAt: null },
    orderBy: { draftedAt: 'asc' },
    include: { promise: { select: { dueAt: true, kind: true } } },
  });

const changesOf = (tx: Tx, caseId: string) =>
  tx.contactChange.findMany({ where: { caseId }, orderBy: { id: 'desc' }, take: 20, include: { changedBy: by } });

const entryId = (text: string | undefined) => (/^\d{1,18}$/.test(text ?? '') ? BigInt(text!) : undefined);

/** Everything that the page of one case shows to colleagues, notes included: nobody else may ask. */
export const readWorkspace = (actor: Actor, reference: string, turned: Turned = {}) =>
  asActor(actor, async (tx) => {
    const found = await findCase(tx, actor, reference);
    authorize(actor, 'case.work', found);
    authorize(actor, 'note.read', found);
    const { id } = found;
    return {
      on: await caseOnDesk(tx, id),
      alert: await latestAlert(tx, id),
      triages: await triagesOf(tx, id),
      apologies: await openApologies(tx, id),
      changes: await changesOf(tx, id),
      records: await standingIn(tx, found),
      tasks: await openTasks(tx, id, turned.tasks),
      tasksDue: (await tx.task.count({ where: { caseId: id, doneAt: null, dueAt: { lte: now() } }, take: 1 })) > 0,
      notes: await notesOf(tx, id, turned.notes),
      timeline: await timelineOf(tx, id, entryId(turned.timeline)),
      seen: await seenSoFar(tx, id),
    };
  });

export type Workspace = Awaited<ReturnType<typeof readWorkspace>>;
