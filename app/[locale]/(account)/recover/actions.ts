'use server';

import { newPasskey, secondFactor } from '@/lib/accounts/schema';
import { clientAddress } from '@/lib/auth/address';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { replaceSecondFactor } from '@/lib/staff/replace-second-factor';

type Route = { locale: string; token: unknown };

const textOf = (token: unknown) => (typeof token === 'string' ? token : '');

/** The codes stand in this answer and nowhere else. */
export async function replaceByCode({ token }: Route, _: FormState, form: FormData): Promise<FormState> {
  let recoveryCodes: string[] = [];
  const state = await submit(secondFactor, form, async (given) => {
    recoveryCodes = await replaceSecondFactor(textOf(token), given, await clientAddress());
  });
  return state.status === 'done' ? { ...state, values: { recoveryCodes } } : state;
}

export async function replaceByPasskey({ token }: Route, _: FormState, form: FormData): Promise<FormState> {
  let recoveryCodes: string[] = [];
  const state = await submit(newPasskey, form, async (given) => {
    recoveryCodes = await replaceSecondFactor(textOf(token), given, await clientAddress());
  });
  return state.status === 'done' ? { ...state, values: { recoveryCodes } } : state;
}
