'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { correctContact } from '@/lib/desk/contacts/correct-contact';
import { correcting } from '@/lib/desk/contacts/schema';
import { isCorrectable } from '@/lib/desk/contacts/steps';
import { Problem } from '@/lib/errors';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

type Route = { locale: string; reference: string; step: string };

/** The step comes back from the browser, so it is known only once it was found. */
function stepOf(slug: string) {
  if (!isCorrectable(slug)) throw new Problem('notFound');
  return slug;
}

export async function correct({ locale, reference, step }: Route, _: FormState, form: FormData) {
  const state = await submit(
    async () => correcting(stepOf(step)),
    form,
    async (typed) => correctContact(await requireActor(), reference, stepOf(step), typed),
  );
  if (state.status === 'done') redirect({ href: `/desk/cases/${reference}?done=kept#contact`, locale: known(locale) });
  return state;
}
