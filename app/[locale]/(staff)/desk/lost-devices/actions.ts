'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { consentToRecovery } from '@/lib/staff/consent-to-recovery';
import { consent } from '@/lib/staff/schema';
import { withdrawConsent } from '@/lib/staff/withdraw-consent';

type Route = { locale: string; id: string };

function back({ locale }: Route, state: FormState) {
  if (state.status === 'done') redirect({ href: '/desk/lost-devices?done=1', locale: known(locale) });
  return state;
}

export const confirm = async (to: Route, _: FormState, form: FormData) =>
  back(to, await submit(consent, form, async (signed) => consentToRecovery(await requireActor(), to.id, signed)));

/** The code to read out stands in this answer, and on no page. */
export async function showCode({ id }: Route, _: FormState, form: FormData) {
  let spokenCode: string | null = null;
  const state = await submit(consent, form, async (signed) => {
    spokenCode = await consentToRecovery(await requireActor(), id, signed);
  });
  return state.status === 'done' && spokenCode ? { ...state, values: { spokenCode } } : state;
}

export const takeBack = async (to: Route, _: FormState, form: FormData) =>
  back(to, await submit(nothing, form, async () => withdrawConsent(await requireActor(), to.id)));
