'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { moveCase } from '@/lib/desk/move-case';
import { moving, withdrawing } from '@/lib/desk/schema';
import { withdrawCase } from '@/lib/desk/withdraw-case';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { acceptInquiry } from '@/lib/inquiries/accept-inquiry';
import { declineInquiry } from '@/lib/inquiries/decline-inquiry';
import { declining } from '@/lib/inquiries/schema';

type Route = { locale: string; reference: string };

/** What was done shows on the page of the case. */
function backToCase({ locale, reference }: Route, state: FormState) {
  if (state.status === 'done') redirect({ href: `/desk/cases/${reference}?done=1`, locale: known(locale) });
  return state;
}

export const accept = async (to: Route, _: FormState, form: FormData) =>
  backToCase(to, await submit(nothing, form, async () => acceptInquiry(await requireActor(), to.reference)));

export const decline = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(declining, form, async (answer) => declineInquiry(await requireActor(), to.reference, answer)),
  );

export const move = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(moving, form, async (chosen) => moveCase(await requireActor(), to.reference, chosen.move)),
  );

export const withdraw = async (to: Route, _: FormState, form: FormData) =>
  backToCase(
    to,
    await submit(withdrawing, form, async (ending) => withdrawCase(await requireActor(), to.reference, ending)),
  );
