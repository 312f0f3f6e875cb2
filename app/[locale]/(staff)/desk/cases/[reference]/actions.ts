'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { assignCase } from '@/lib/desk/assign-case';
import { decideAcuity } from '@/lib/desk/decide-acuity';
import { moveCase } from '@/lib/desk/move-case';
import { editNote } from '@/lib/desk/notes/edit-note';
import { writeNote } from '@/lib/desk/notes/write-note';
import {
  assigning,
  doingTask,
  editingNote,
  moving,
  planningTask,
  triaging,
  withdrawing,
  writingNote,
} from '@/lib/desk/schema';
import { takeCase } from '@/lib/desk/take-case';
import { takeRedFlag } from '@/lib/desk/take-red-flag';
import { doTask } from '@/lib/desk/tasks/do-task';
import { planTask } from '@/lib/desk/tasks/plan-task';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import { deciding, nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { declineInquiry } from '@/lib/inquiries/decline-inquiry';
import { declining } from '@/lib/inquiries/schema';
import { backToCase, type Route } from './back-to-case';

export const accept = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(deciding, form, async (known) => acceptInquiry(await requireActor(), to.reference, known)),
    'told',
  );

export const decline = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(declining, form, async (answer) => declineInquiry(await requireActor(), to.reference, answer)),
    'told',
  );

export const move = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(moving, form, async (chosen) => moveCase(await requireActor(), to.reference, chosen.move, chosen)),
    'told',
  );

export const withdraw = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(withdrawing, form, async (ending) => withdrawCase(await requireActor(), to.reference, ending)),
    'told',
  );

export const take = async (to: Route, _: FormState, form: FormData) =>
  backToCase(to, await submit(nothing, form, async () => takeCase(await requireActor(), to.reference)));

export const give = async (to: Route, _: FormState, form: FormData) =>
  backToCase(to, await submit(assigning, form, async (given) => assignCase(await requireActor(), to.reference, given)));

export const takeAlert = async (to: Route, _: FormState, form: FormData) =>
  backToCase(to, await submit(nothing, form, async () => takeRedFlag(await requireActor(), to.reference)));

export const triage = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(triaging, form, async (decided) => decideAcuity(await requireActor(), to.reference, decided)),
  );

export const plan = async (to: Route, _: FormState, form: FormData) =>
  backToCase(to, await submit(planningTask, form, async (task) => planTask(await requireActor(), to.reference, task)));

export const done = async (to: Route, _: FormState, form: FormData) =>
  backToCase(to, await submit(doingTask, form, async (task) => doTask(await requireActor(), to.reference, task)));

export const note = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(writingNote, form, async (written) => writeNote(await requireActor(), to.reference, written)),
  );

export const rewrite = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(editingNote, form, async (written) => editNote(await requireActor(), to.reference, written)),
  );
