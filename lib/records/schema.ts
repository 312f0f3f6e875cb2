import { z } from 'zod';
import { because, oneOf, requiredText } from '@/lib/forms/fields';
import { recordCodes } from '@/lib/hospital/schema';
import { calendars, readBirthDate } from '@/lib/people/birth-dates';
import { latestToday } from '@/lib/people/today';

/** What a record can be called: a line of some checklist, or none of them. */
export const descriptions = [...recordCodes, 'other'] as const;
export type Description = (typeof descriptions)[number];

const id = () => z.guid(because('required'));
const code = () => oneOf(...recordCodes);

/** Never refused on its own: what is wrong with a date is said once, beside all three parts. */
const part = () => z.preprocess((typed) => (typeof typed === 'string' ? typed.slice(0, 20) : ''), z.string());

const typedDay = z.object({
  madeCalendar: z.enum(calendars).catch('gregory'),
  madeDay: part(),
  madeMonth: part(),
  madeYear: part(),
});

type TypedDay = z.output<typeof typedDay>;

/** A day as it stands on a paper, in either calendar; nothing typed is a day that nobody knows. */
function readDay({ madeCalendar: calendar, madeDay, madeMonth, madeYear }: TypedDay, context: z.RefinementCtx) {
  if (![madeDay, madeMonth, madeYear].some((typed) => typed.trim())) return null;
  const typed = { calendar, day: madeDay, month: madeMonth, year: madeYear };
  const read = readBirthDate(typed, latestToday());
  if (read.ok) return new Date(read.iso);
  context.addIssue({ code: 'custom', path: ['made'], message: because(read.code) });
  return z.NEVER;
}

export const describing = z
  .object({ recordId: id(), what: oneOf(...descriptions) })
  .and(typedDay)
  .transform(({ recordId, what, ...typed }, context) => ({
    recordId,
    code: what,
    madeOn: readDay(typed, context),
  }));

const longestReason = 1000;

export const answeringNeed = z.object({ code: code(), reason: requiredText(longestReason) });
export const reopeningNeed = z.object({ code: code() });
export const withdrawingRecord = z.object({ recordId: id() });
export const decidingFile = z.object({ fileId: id(), decision: oneOf('letIn', 'setAside') });
