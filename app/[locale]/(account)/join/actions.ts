'use server';

import { redirect } from 'next/navigation';
import { answerWithCodes } from '@/lib/accounts/answer-with-codes';
import { newPasskey, newPassword, secondFactor } from '@/lib/accounts/schema';
import { clientAddress } from '@/lib/auth/address';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { known } from '@/lib/i18n/routing';
import { choosePassword } from '@/lib/staff/choose-password';
import { joinStaff } from '@/lib/staff/join-staff';
import { textOf } from '../text-of';

type Route = { locale: string; token: unknown };

export async function choose({ locale, token }: Route, _: FormState, form: FormData) {
  const state = await submit(newPassword, form, async ({ password }) =>
    choosePassword(textOf(token), password, await clientAddress()),
  );
  if (state.status === 'done') redirect(`/${known(locale)}/join/${encodeURIComponent(textOf(token))}/second-factor`);
  return state;
}

export async function joinByCode({ token }: Route, _: FormState, form: FormData) {
  let recoveryCodes: string[] = [];
  const state = await submit(secondFactor, form, async (given) => {
    recoveryCodes = await joinStaff(textOf(token), given, await clientAddress());
  });
  return answerWithCodes(state, recoveryCodes);
}

export async function joinByPasskey({ token }: Route, _: FormState, form: FormData) {
  let recoveryCodes: string[] = [];
  const state = await submit(newPasskey, form, async (given) => {
    recoveryCodes = await joinStaff(textOf(token), given, await clientAddress());
  });
  return answerWithCodes(state, recoveryCodes);
}
