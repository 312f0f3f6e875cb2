import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { editingNote } from '@/lib/desk/schema';
import { Problem } from '@/lib/errors';

/** Its author words a note anew; what it said before is kept. */
export const editNote = (actor: Actor, reference: string, { noteId, text }: z.output<typeof editingNote>) =>
  change(actor, 'note.write', reference, async (tx, on) => {
    const note = await tx.note.findFirst({ where: { id: noteId, caseId: on.id } });
    if (!note) throw new Problem('notFound');
    if (note.authorId !== idOf(actor)) throw new Problem('notAllowed');
    if (note.text === text) return;
    const version = { id: newId(), noteId, text: note.text, replacedAt: now() };
    await tx.noteVersion.create({ data: version, select: { id: true } });
    await tx.note.update({ where: { id: noteId }, data: { text, editedAt: now() }, select: { id: true } });
    await record(tx, actor, 'note.edited', { caseId: on.id, noteId });
  });
