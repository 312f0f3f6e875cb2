'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { breakGlass } from '@/lib/desk/break-glass';
import { breaking } from '@/lib/desk/glass';
import { mendGlass } from '@/lib/desk/mend-glass';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

type Page = { locale: string };

export async function breakOpen({ locale }: Page, _: FormState, form: FormData) {
  let reference = '';
  const state = await submit(breaking, form, async (why) => {
    reference = await breakGlass(await requireActor(), why);
  });
  if (state.status === 'done') redirect({ href: `/desk/break-glass/${reference}`, locale: known(locale) });
  return state;
}

export async function mend({ locale, reference }: Page & { reference: string }, _: FormState, form: FormData) {
  const state = await submit(nothing, form, async () => mendGlass(await requireActor(), reference));
  if (state.status === 'done') redirect({ href: '/desk/break-glass', locale: known(locale) });
  return state;
}
