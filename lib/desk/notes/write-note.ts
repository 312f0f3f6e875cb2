import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { worksCases } from '@/lib/desk/colleagues';
import type { writingNote } from '@/lib/desk/schema';
import { tellStaff } from '@/lib/notices/tell-staff';

const mentioned = (tx: Tx, ids: string[], authorId: string) =>
  tx.account.findMany({
    where: { ...worksCases, id: { in: ids.filter((id) => id !== authorId) } },
    select: { id: true, email: true, locale: true, timeZone: true },
  });

/** A note for colleagues, never for the patient. Who is mentioned gets a mail that says only where to read. */
export const writeNote = (actor: Actor, reference: string, { text, mentions }: z.output<typeof writingNote>) =>
  change(actor, 'note.write', reference, async (tx, on) => {
    const [id, authorId] = [newId(), idOf(actor)!];
    const colleagues = await mentioned(tx, mentions, authorId);
    const told = colleagues.map(({ id: accountId }) => ({ accountId, toldAt: now() }));
    const note = { id, caseId: on.id, authorId, text, writtenAt: now(), mentions: { create: told } };
    await tx.note.create({ data: note, select: { id: true } });
    await record(tx, actor, 'note.written', {
      caseId: on.id,
      noteId: id,
      mentions: told.map(({ accountId }) => accountId),
    });
    await tellStaff(tx, colleagues, on, { template: 'noteMention' });
    return id;
  });
