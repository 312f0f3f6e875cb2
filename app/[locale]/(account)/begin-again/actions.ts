'use server';

import { redirect } from 'next/navigation';
import { beginning } from '@/lib/accounts/schema';
import { clientAddress } from '@/lib/auth/address';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { known } from '@/lib/i18n/routing';
import { beginAgain } from '@/lib/staff/begin-again';
import { textOf } from '../text-of';

type Route = { locale: string; token: unknown };

export async function begin({ locale, token }: Route, _: FormState, form: FormData) {
  let next = '';
  const state = await submit(beginning, form, async (given) => {
    next = await beginAgain(textOf(token), given, await clientAddress());
  });
  if (state.status === 'done') redirect(`/${known(locale)}/recover/${encodeURIComponent(next)}`);
  return state;
}
