import { afterEach, describe, expect, test } from 'vitest';
import { idOf } from '@/lib/access/actor';
import { confirmAddress } from '@/lib/accounts/confirm-address';
import { readJourney } from '@/lib/care-journey/queries';
import { moveClock, now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { correctContact } from '@/lib/desk/contacts/correct-contact';
import { correcting } from '@/lib/desk/contacts/schema';
import { decideAcuity } from '@/lib/desk/decide-acuity';
import { moveCase } from '@/lib/desk/move-case';
import { editNote } from '@/lib/desk/notes/edit-note';
import { writeNote } from '@/lib/desk/notes/write-note';
import { readWorkspace } from '@/lib/desk/read-workspace';
import { editingNote, longestNote, planningTask, writingNote } from '@/lib/desk/schema';
import { takeCase } from '@/lib/desk/take-case';
import { doTask } from '@/lib/desk/tasks/do-task';
import { planTask } from '@/lib/desk/tasks/plan-task';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { declineInquiry } from '@/lib/inquiries/decline-inquiry';
import { compose } from '@/lib/mail/compose';
import { aCase, confirmingToken, toldPatient } from '@/tests/support/a-case';
import { anAddress } from '@/tests/support/accounts';
import { aColleague } from '@/tests/support/colleagues';
import { db } from '@/tests/support/database';
import { listed } from '@/tests/support/desk';
import { sendAll } from '@/tests/support/notices';

afterEach(() => moveClock(null));

describe('notes for colleagues', () => {
  test('tell whoever is mentioned, by a mail that says nothing of what is in them', async () => {
    const { id, reference, coordinator } = await aCase();
    const nurse = await aColleague('nurseOnDuty', 'Grace Mensah', { locale: 'fr' });
    const text = 'Asked about the INR; @Grace please call.';
    await writeNote(coordinator, reference, { text, mentions: [nurse.id, idOf(coordinator)!, newId()] });
    await sendAll(id);
    const mails = await db().mail.findMany({ where: { caseId: id, template: 'noteMention' } });
    expect(mails.map(({ recipient }) => recipient)).toEqual([nurse.email]);
    const letter = await compose(mails[0]!);
    expect(`${letter.subject}${letter.text}${letter.html}`).not.toContain('INR');
    expect(letter.locale).toBe('fr');
  });

  test('stand on no page that a patient reads, and a patient can neither write nor ask for them', async () => {
    const { reference, coordinator, writer } = await aCase();
    await writeNote(coordinator, reference, { text: 'only for us', mentions: [] });
    expect(JSON.stringify(await readJourney(writer, reference))).not.toContain('only for us');
    await expect(readWorkspace(writer, reference)).rejects.toThrow('notAllowed');
    await expect(writeNote(writer, reference, { text: 'x', mentions: [] })).rejects.toThrow('notAllowed');
  });

  test('are worded anew by their author alone, and what they said before is kept', async () => {
    const { reference, coordinator } = await aCase();
    const other = await aColleague('coordinator', 'Ana Lima');
    const noteId = await writeNote(coordinator, reference, { text: 'first words', mentions: [] });
    await expect(editNote(other, reference, { noteId, text: 'mine' })).rejects.toThrow('notAllowed');
    await editNote(coordinator, reference, { noteId, text: 'second words' });
    await editNote(coordinator, reference, { noteId, text: 'second words' });
    const { notes } = await readWorkspace(coordinator, reference);
    expect(notes.rows).toMatchObject([{ text: 'second words', versions: [{ text: 'first words' }] }]);
  });

  test('have up to 20,000 characters, and more is refused with a reason', async () => {
    const { reference, coordinator } = await aCase();
    const text = '界'.repeat(longestNote);
    const { success, data } = writingNote.safeParse({ note: text });
    expect(success).toBe(true);
    await writeNote(coordinator, reference, data!);
    const { notes } = await readWorkspace(coordinator, reference);
    expect(notes.rows[0]!.text).toHaveLength(longestNote);
    const longer = { note: `${text}x`, words: `${text}x`, noteId: newId() };
    for (const schema of [writingNote, editingNote])
      expect(schema.safeParse(longer).error?.issues[0]?.message).toBe('tooLong');
  });

  test('are turned page by page, and nonsense in the address is the first page', async () => {
    const { reference, coordinator } = await aCase();
    for (let count = 1; count <= 12; count++)
      await writeNote(coordinator, reference, { text: `${count}`, mentions: [] });
    const first = await readWorkspace(coordinator, reference);
    expect(first.notes.rows.map(({ text }) => text)).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
    const second = await readWorkspace(coordinator, reference, { notes: first.notes.older! });
    expect(second.notes.rows.map(({ text }) => text)).toEqual(['2', '1']);
    const nonsense = { notes: "' OR 1=1", tasks: '9'.repeat(40), timeline: '-1' };
    expect((await readWorkspace(coordinator, reference, nonsense)).notes.rows[0]!.text).toBe('12');
  });
});

describe('tasks', () => {
  test('have an owner and a time by the clock of whoever plans them', async () => {
    const { reference, coordinator } = await aCase();
    const nurse = await aColleague('nurseOnDuty', 'Grace Mensah');
    const typed = { title: 'Call the home doctor', owner: nurse.id, due: '2026-11-26T10:00' };
    await planTask(coordinator, reference, planningTask.parse(typed));
    const { tasks } = await readWorkspace(coordinator, reference);
    expect(tasks.rows).toMatchObject([{ title: typed.title, owner: { writtenName: 'Grace Mensah' } }]);
    expect(tasks.rows[0]!.dueAt).toEqual(new Date('2026-11-26T10:00-08:00'));
  });

  test('are done once: of two who do one at once, one is told', async () => {
    const { reference, coordinator } = await aCase();
    const taskId = await planTask(coordinator, reference, { title: 'x', owner: undefined, due: '2026-11-26T10:00' });
    const ends = await Promise.allSettled([1, 2].map(() => doTask(coordinator, reference, { taskId })));
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'alreadyDone' } });
  });

  test('of which there are 5,000 are read a page at a time, soonest first, each once', async () => {
    const { id, reference, coordinator } = await aCase();
    const at = now();
    const row = (nth: number) => ({ id: newId(), caseId: id, kind: 'planned', title: `${nth}`, createdAt: at });
    const rows = Array.from({ length: 5000 }, (_, nth) => ({
      ...row(nth),
      dueAt: new Date(at.getTime() + (nth >> 2) * 60_000),
    }));
    await db().task.createMany({ data: rows });
    const began = performance.now();
    const { tasks } = await readWorkspace(coordinator, reference);
    expect(performance.now() - began).toBeLessThan(1000);
    expect([tasks.count, tasks.rows.length]).toEqual([5000, 10]);
    const seen = new Set(tasks.rows.map(({ title }) => title));
    const next = await readWorkspace(coordinator, reference, { tasks: tasks.next! });
    for (const { title } of next.tasks.rows) seen.add(title);
    expect([...seen].map(Number).toSorted((one, other) => one - other)).toHaveLength(20);
    expect(Math.max(...[...seen].map(Number))).toBeLessThan(24);
  });

  test('belong to colleagues, and need a day that exists', async () => {
    const { reference, coordinator, accountId, writer } = await aCase();
    const task = { title: 'x', owner: undefined, due: '2026-11-26T10:00' };
    await expect(planTask(coordinator, reference, { ...task, owner: accountId })).rejects.toThrow('notFound');
    await expect(planTask(coordinator, reference, { ...task, due: '2026-02-30T10:00' })).rejects.toThrow('noSuchTime');
    await expect(planTask(writer, reference, task)).rejects.toThrow('notAllowed');
    expect(planningTask.safeParse({ title: 'x', due: 'tomorrow' }).error?.issues[0]?.message).toBe('timeNeeded');
  });
});

describe('a form that was opened before something happened', () => {
  const seenBy = async (reference: string) => {
    const ana = await aColleague('coordinator', 'Ana Lima');
    return { ana, ...(await readWorkspace(ana, reference)) };
  };

  test('is refused with what happened and by whom, and is taken the second time', async () => {
    const { reference, coordinator } = await aCase();
    const { ana, seen } = await seenBy(reference);
    await takeCase(ana, reference);
    const late = acceptInquiry(coordinator, reference, { seen });
    const refusal = await late.catch(
      (problem: unknown) => problem as { code: string; about: { news: object[]; seen: string } },
    );
    expect(refusal).toMatchObject({
      code: 'changedMeanwhile',
      about: { news: [{ action: 'case.assigned', by: 'Ana Lima' }] },
    });
    await acceptInquiry(coordinator, reference, { seen: (refusal as { about: { seen: string } }).about.seen });
    expect((await db().case.findUniqueOrThrow({ where: { reference } })).stage).toBe('records');
  });

  test('decides nothing: neither to decline, to move, to end, how soon, nor a contact', async () => {
    const { reference, coordinator } = await aCase({ stage: 'records' });
    const { ana, seen } = await seenBy(reference);
    await moveCase(ana, reference, 'startReview');
    const reason = { reason: 'other' as const, toldPatient, seen };
    const acuity = { acuity: 2, reasons: ['pain' as const], note: undefined, seen };
    const typed = { country: 'SA', because: 'said so', seen };
    for (const late of [
      () => declineInquiry(coordinator, reference, reason),
      () => moveCase(coordinator, reference, 'startPlanning', { seen }),
      () => withdrawCase(coordinator, reference, reason),
      () => decideAcuity(coordinator, reference, acuity),
      () => correctContact(coordinator, reference, 'country', typed),
    ])
      await expect(late()).rejects.toMatchObject({ code: 'changedMeanwhile' });
  });

  test('of two who decide at once with the same knowledge, the second learns of the first', async () => {
    const { reference, coordinator } = await aCase();
    const { ana, seen } = await seenBy(reference);
    const decision = { acuity: 2, reasons: ['pain' as const], note: undefined, seen };
    const ends = await Promise.allSettled([ana, coordinator].map((actor) => decideAcuity(actor, reference, decision)));
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'changedMeanwhile', about: { news: [{ action: 'triage.decided' }] } },
    });
  });
});

describe('a fact that is corrected', () => {
  test('keeps what it was, who corrected it and why', async () => {
    const { id, reference, coordinator, patientId } = await aCase();
    const typed = {
      written: 'ياسين خالد العنزي',
      family: 'العنزي',
      passport: 'YASIN ALENEZI',
      because: 'From the passport',
    };
    await correctContact(coordinator, reference, 'patient-name', correcting('patient-name').parse(typed));
    const patient = await db().patient.findUniqueOrThrow({ where: { id: patientId } });
    expect(patient).toMatchObject({ passportName: 'YASIN ALENEZI' });
    expect(await db().contactChange.findMany({ where: { caseId: id } })).toMatchObject([
      {
        field: 'patient-name',
        before: 'ياسين خالد العنزي · العنزي · YASEEN ALENEZI',
        after: 'ياسين خالد العنزي · العنزي · YASIN ALENEZI',
        because: 'From the passport',
        changedById: idOf(coordinator),
      },
    ]);
  });

  test('is searched by what it is now', async () => {
    const { reference, coordinator } = await aCase();
    const typed = { written: 'Oyindamola Brzezinska', because: 'Misheard on the phone' };
    await correctContact(coordinator, reference, 'patient-name', correcting('patient-name').parse(typed));
    expect(await listed(coordinator, 'q=Brzezinska')).toEqual([reference]);
  });

  test('that is a new address is proved by a mail again, and until then nobody reads the case by it', async () => {
    const { id, reference, coordinator, writer } = await aCase();
    const email = anAddress();
    const typed = correcting('reach').parse({ email, because: 'She changed it' }) as never;
    await correctContact(coordinator, reference, 'reach', typed);
    await expect(readJourney(writer, reference)).rejects.toThrow('notFound');
    const mail = await db().mail.findFirstOrThrow({ where: { caseId: id, template: 'addressChanged' } });
    expect(mail).toMatchObject({ recipient: email, locale: 'ar' });
    const { session } = await confirmAddress(await confirmingToken(reference));
    expect(session).toBeDefined();
    const { accountId } = await db().capacity.findFirstOrThrow({
      where: { patient: { cases: { some: { id } } }, endsAt: null },
    });
    await expect(readJourney({ kind: 'person', id: accountId, follows: [] }, reference)).resolves.toMatchObject({ id });
  });

  test('is refused where it cannot be, beside its field', () => {
    const codes = (step: Parameters<typeof correcting>[0], typed: object) =>
      correcting(step)
        .safeParse({ because: 'x', ...typed })
        .error?.issues.map(({ path, message }) => [path[0], message]);
    const birth = { birthCalendar: 'gregory', birthDay: '30', birthMonth: '2', birthYear: '1990' };
    expect(codes('birth-date', birth)).toEqual([['birth', 'dateImpossible']]);
    expect(codes('phone', { phoneCountry: 'KW', phone: '1' })).toEqual([['phone', 'phoneTooShort']]);
    expect(codes('reach', { email: 'nobody' })).toEqual([['email', 'email']]);
    expect(codes('country', { country: 'KW', because: '' })).toEqual([['because', 'required']]);
  });
});
