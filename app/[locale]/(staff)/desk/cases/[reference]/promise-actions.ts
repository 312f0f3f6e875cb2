'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { keepApart, linkPatients } from '@/lib/desk/duplicates/answer-duplicate';
import { mergeCase } from '@/lib/desk/duplicates/merge-case';
import { undoMerge } from '@/lib/desk/duplicates/undo-merge';
import { discardApology, sendApology } from '@/lib/desk/promises/decide-apology';
import { goOn } from '@/lib/desk/promises/go-on';
import { waitForPatient } from '@/lib/desk/promises/wait-for-patient';
import { decidingApology, namingOther, pausing } from '@/lib/desk/schema';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { backToCase, type Route } from './back-to-case';

export const pause = async (to: Route, _: FormState, form: FormData) =>
  backToCase(to, await submit(pausing, form, async (why) => waitForPatient(await requireActor(), to.reference, why)));

export const resume = async (to: Route, _: FormState, form: FormData) =>
  backToCase(to, await submit(nothing, form, async () => goOn(await requireActor(), to.reference)));

export const apologise = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(decidingApology, form, async (letter) => sendApology(await requireActor(), to.reference, letter)),
    'told',
  );

export const discard = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(decidingApology, form, async (letter) => discardApology(await requireActor(), to.reference, letter)),
  );

export const different = async (to: Route, _: FormState, form: FormData) =>
  backToCase(to, await submit(namingOther, form, async (one) => keepApart(await requireActor(), to.reference, one)));

export const same = async (to: Route, _: FormState, form: FormData) =>
  backToCase(to, await submit(namingOther, form, async (one) => linkPatients(await requireActor(), to.reference, one)));

export const merge = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(namingOther, form, async (one) => mergeCase(await requireActor(), to.reference, one)),
    'told',
  );

export const part = async (to: Route, _: FormState, form: FormData) =>
  backToCase(to, await submit(nothing, form, async () => undoMerge(await requireActor(), to.reference)), 'told');
