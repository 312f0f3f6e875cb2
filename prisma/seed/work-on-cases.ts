import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { decideAcuity } from '@/lib/desk/decide-acuity';
import { planShift } from '@/lib/desk/duty/plan-shift';
import { writeNote } from '@/lib/desk/notes/write-note';
import { waitForPatient } from '@/lib/desk/promises/wait-for-patient';
import { takeCase } from '@/lib/desk/take-case';
import { planTask } from '@/lib/desk/tasks/plan-task';
import { hospital } from '@/lib/hospital/profile';
import { wallTimeOf } from '@/lib/people/wall-time';

type Staff = Record<'coordinator' | 'lead' | 'nurse' | 'director', string>;

const aDay = 24 * 3_600_000;
const dayAhead = (days: number) => wallTimeOf(new Date(now().getTime() + days * aDay), hospital.timeZone).slice(0, 10);

const firstCaseOf = (mail: string) =>
  asActor(theSystem, async (tx) => {
    const account = { email: `${mail}@demo.example` };
    const on = await tx.case.findFirstOrThrow({
      where: { patient: { capacities: { some: { account } } } },
      orderBy: { openedAt: 'asc' },
      select: { reference: true },
    });
    return on.reference;
  });

/** Nights and days of the next weeks: who is told of warning signs, and who after half an hour. */
async function keepRoster(lead: Actor, { nurse, director }: Staff) {
  const shift = { weeks: '4' as const };
  for (const ahead of [-1, 0, 1, 2, 3, 4, 5]) {
    const [starts, ends] = [`${dayAhead(ahead)}T18:00`, `${dayAhead(ahead + 1)}T18:00`];
    await planShift(lead, { ...shift, person: nurse, place: 'first', starts, ends });
    await planShift(lead, { ...shift, person: director, place: 'second', starts, ends });
  }
}

/** What colleagues do beside the stories: the cases of the demonstration have notes, tasks and decisions. */
export async function workOnCases(staff: Staff) {
  const coordinator: Actor = { kind: 'staff', id: staff.coordinator, role: 'coordinator' };
  const lead: Actor = { kind: 'staff', id: staff.lead, role: 'leadCoordinator' };
  await keepRoster(lead, staff);
  const [noura, aigul] = [await firstCaseOf('noura'), await firstCaseOf('aigul')];
  await takeCase(coordinator, noura);
  const reasons = ['progresses' as const, 'frail' as const];
  await decideAcuity(coordinator, noura, { acuity: 2, reasons, note: undefined, seen: undefined });
  await writeNote(coordinator, noura, {
    text: 'The mother prefers to be called in the evening, Kuwait time. Her brother speaks English.',
    mentions: [staff.lead],
  });
  const due = `${dayAhead(1)}T10:00`;
  await planTask(coordinator, noura, {
    title: 'Ask the hospital in Kuwait for the last echocardiogram',
    owner: undefined,
    due,
  });
  await planTask(lead, aigul, { title: 'Find an interpreter for Kazakh', owner: staff.coordinator, due });
  await waitForPatient(coordinator, await firstCaseOf('suparman'), { reason: 'waitsForPayer' });
}
