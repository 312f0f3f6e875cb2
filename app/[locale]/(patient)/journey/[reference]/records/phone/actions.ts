'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { endHandOver, handOverToPhone } from '@/lib/records/links/hand-over';

type Route = { locale: string; reference: string };

function back({ locale, reference }: Route, state: FormState, done: string) {
  if (state.status !== 'done') return state;
  return redirect({
    href: `/journey/${encodeURIComponent(reference)}/records/phone?${done}`,
    locale: known(locale),
  });
}

export const show = async (to: Route, _: FormState, form: FormData) =>
  back(
    to,
    await submit(nothing, form, async () => handOverToPhone(await requireActor(), to.reference, known(to.locale))),
    'shown=1',
  );

export const end = async (to: Route, _: FormState, form: FormData) =>
  back(to, await submit(nothing, form, async () => endHandOver(await requireActor(), to.reference)), 'ended=1');
