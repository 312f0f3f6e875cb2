'use server';

import { redirect } from 'next/navigation';
import { newPasskey, newPassword, secondFactor } from '@/lib/accounts/schema';
import { clientAddress } from '@/lib/auth/address';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { known } from '@/lib/i18n/routing';
import { choosePassword } from '@/lib/staff/choose-password';
import { joinStaff } from '@/lib/staff/join-staff';

type Route = { locale: string; token: unknown };

/** Bound arguments are public input: what is no text is no token. */
const textOf = (token: unknown) => (typeof token === 'string' ? token : '');

export async function choose({ locale, token }: Route, _: FormState, form: FormData) {
  const state = await submit(newPassword, form, async ({ password }) =>
    choosePassword(textOf(token), password, await clientAddress()),
  );
  if (state.status === 'done') redirect(`/${known(locale)}/join/${encodeURIComponent(textOf(token))}/second-factor`);
  return state;
}

/** The codes stand in this answer and nowhere else. */
export async function joinByCode({ token }: Route, _: FormState, form: FormData): Promise<FormState> {
  let recoveryCodes: string[] = [];
  const state = await submit(secondFactor, form, async (given) => {
    recoveryCodes = await joinStaff(textOf(token), given, await clientAddress());
  });
  return state.status === 'done' ? { ...state, values: { recoveryCodes } } : state;
}

export async function joinByPasskey({ token }: Route, _: FormState, form: FormData): Promise<FormState> {
  let recoveryCodes: string[] = [];
  const state = await submit(newPasskey, form, async (given) => {
    recoveryCodes = await joinStaff(textOf(token), given, await clientAddress());
  });
  return state.status === 'done' ? { ...state, values: { recoveryCodes } } : state;
}
