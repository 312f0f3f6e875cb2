'use server';

import { answerWithCodes } from '@/lib/accounts/answer-with-codes';
import { newPasskey, secondFactor } from '@/lib/accounts/schema';
import { clientAddress } from '@/lib/auth/address';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { replaceSecondFactor } from '@/lib/staff/replace-second-factor';
import { textOf } from '../text-of';

type Route = { locale: string; token: unknown };

export async function replaceByCode({ token }: Route, _: FormState, form: FormData) {
  let recoveryCodes: string[] = [];
  const state = await submit(secondFactor, form, async (given) => {
    recoveryCodes = await replaceSecondFactor(textOf(token), given, await clientAddress());
  });
  return answerWithCodes(state, recoveryCodes);
}

export async function replaceByPasskey({ token }: Route, _: FormState, form: FormData) {
  let recoveryCodes: string[] = [];
  const state = await submit(newPasskey, form, async (given) => {
    recoveryCodes = await replaceSecondFactor(textOf(token), given, await clientAddress());
  });
  return answerWithCodes(state, recoveryCodes);
}
