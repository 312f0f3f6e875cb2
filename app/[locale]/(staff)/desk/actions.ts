'use server';

import { revalidatePath } from 'next/cache';
import type { AssignState } from '@/components/desk/assign-form';
import { requireActor } from '@/lib/auth/current-actor';
import { assignCases, assigning, type Outcome } from '@/lib/desk/assign-cases';
import { deleteView } from '@/lib/desk/delete-view';
import { readFilters } from '@/lib/desk/filters';
import { saveView, viewing } from '@/lib/desk/save-view';
import { takeNext } from '@/lib/desk/take-next';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { saidOf } from './outcomes';

type Route = { locale: string; query: string };

/** The address comes back from the browser, so it is read again like any other. */
const filtersOf = ({ query }: Route) => readFilters(Object.fromEntries(new URLSearchParams(query))).filters;

export async function assign(to: Route, _: FormState, form: FormData): Promise<AssignState> {
  const outcomes: Outcome[] = [];
  const state = await submit(assigning, form, async (chosen) => {
    outcomes.push(...(await assignCases(await requireActor(), chosen)));
  });
  if (state.status === 'done') revalidatePath(`/${known(to.locale)}/desk`);
  return { ...state, outcomes: await saidOf(outcomes, known(to.locale)) };
}

export async function takeTheNext(to: Route, _: FormState, form: FormData) {
  const taken: string[] = [];
  const state = await submit(nothing, form, async () => {
    taken.push(await takeNext(await requireActor(), filtersOf(to)));
  });
  if (state.status === 'done') redirect({ href: `/desk/cases/${taken[0]}`, locale: known(to.locale) });
  return state;
}

export async function keepView(to: Route, _: FormState, form: FormData) {
  const state = await submit(viewing, form, async (view) => saveView(await requireActor(), filtersOf(to), view));
  if (state.status === 'done') redirect({ href: `/desk?${to.query}`, locale: known(to.locale) });
  return state;
}

export async function removeView(to: Route & { id: string }, _: FormState, form: FormData) {
  const state = await submit(nothing, form, async () => deleteView(await requireActor(), to.id));
  if (state.status === 'done') redirect({ href: '/desk', locale: known(to.locale) });
  return state;
}
