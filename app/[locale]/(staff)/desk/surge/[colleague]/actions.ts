'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { moveWork, movingWork } from '@/lib/desk/move-work';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

type Route = { locale: string; colleague: string };

export async function move(of: Route, _: FormState, form: FormData) {
  const state = await submit(movingWork, form, async (chosen) => moveWork(await requireActor(), of.colleague, chosen));
  if (state.status === 'done') redirect({ href: '/desk/surge?moved=1', locale: known(of.locale) });
  return state;
}
