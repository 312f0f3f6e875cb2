'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { cancelShift } from '@/lib/desk/duty/cancel-shift';
import { planShift } from '@/lib/desk/duty/plan-shift';
import { cancellingShift, planningShift } from '@/lib/desk/schema';
import { takeRedFlag } from '@/lib/desk/take-red-flag';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

type Route = { locale: string };

function backToDuty({ locale }: Route, state: FormState) {
  if (state.status === 'done') redirect({ href: '/desk/duty?done=1', locale: known(locale) });
  return state;
}

export const plan = async (to: Route, _: FormState, form: FormData) =>
  backToDuty(to, await submit(planningShift, form, async (shift) => planShift(await requireActor(), shift)));

export const cancel = async (to: Route, _: FormState, form: FormData) =>
  backToDuty(to, await submit(cancellingShift, form, async (shift) => cancelShift(await requireActor(), shift)));

/** Whoever takes warning signs goes on where they are read. */
export async function take({ locale, reference }: Route & { reference: string }, _: FormState, form: FormData) {
  const state = await submit(nothing, form, async () => takeRedFlag(await requireActor(), reference));
  if (state.status === 'done') redirect({ href: `/desk/cases/${reference}`, locale: known(locale) });
  return state;
}
