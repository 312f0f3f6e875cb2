import { z } from 'zod';
import { pauseReasons } from '@/lib/care-journey/pause-promises';
import { plainMoves } from '@/lib/care-journey/stages';
import { because, oneOf, optionalText, requiredText, seen, someOf } from '@/lib/forms/fields';

export const withdrawReasons = ['patientDecided', 'treatedElsewhere', 'cannotTravel', 'cost', 'died', 'other'] as const;

export const withdrawing = z.object({
  reason: oneOf(...withdrawReasons),
  toldPatient: requiredText(2000),
  seen: seen(),
});

export const moving = z.object({ move: oneOf(...plainMoves), seen: seen() });

/** A choice that may be left open: the id of an account, or nobody. */
const nobodyOr = () =>
  z
    .union([z.literal(''), z.uuid()], because('required'))
    .optional()
    .transform((id) => id || undefined);

export const assigning = z.object({ to: nobodyOr(), from: nobodyOr() });

/** A wall time as a browser's own control writes it; in whose zone follows from who typed it. */
const wallTime = () => z.string(because('required')).regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, because('timeNeeded'));

export const planningTask = z.object({ title: requiredText(300), owner: nobodyOr(), due: wallTime() });

const id = () => z.uuid(because('required'));

export const doingTask = z.object({ taskId: id() });

/** Several boxes arrive as a list, one as text, none as nothing. */
const some = () =>
  z.preprocess((typed) => (typed === undefined || typed === '' ? [] : [typed].flat()), z.array(id()).max(50));

export const longestNote = 20_000;

/** The forms of one page share it, so each field has a name of its own there. */
export const writingNote = z
  .object({ note: requiredText(longestNote), mentions: some() })
  .transform(({ note, mentions }) => ({ text: note, mentions }));

export const editingNote = z
  .object({ noteId: id(), words: requiredText(longestNote) })
  .transform(({ noteId, words }) => ({ noteId, text: words }));

export const acuities = ['1', '2', '3', '4', '5'] as const;

export const acuityReasons = [
  'redFlags',
  'progresses',
  'pain',
  'timeWindow',
  'frail',
  'stable',
  'planned',
  'opinionOnly',
] as const;

export const triaging = z
  .object({
    acuity: oneOf(...acuities).transform(Number),
    reasons: someOf(...acuityReasons).refine((chosen) => chosen.length > 0, because('required')),
    remark: optionalText(1000),
    seen: seen(),
  })
  .transform(({ remark, ...decided }) => ({ ...decided, note: remark }));

export const pausing = z.object({ why: oneOf(...pauseReasons) }).transform(({ why }) => ({ reason: why }));

export const decidingApology = z.object({ apologyId: id() });

export const namingOther = z.object({ other: requiredText(20) });

/** How often a shift comes, a week apart. */
export const weeks = ['1', '2', '4', '8', '13', '26'] as const;

export const planningShift = z
  .object({
    person: id(),
    place: oneOf('first', 'second'),
    starts: wallTime(),
    ends: wallTime(),
    weeks: oneOf(...weeks),
  })
  .superRefine(({ starts, ends }, context) => {
    if (ends <= starts) context.addIssue({ code: 'custom', path: ['ends'], message: because('endsBeforeStart') });
  });

export const cancellingShift = z.object({ shiftId: id() });
