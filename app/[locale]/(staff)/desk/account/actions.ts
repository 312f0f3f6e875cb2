'use server';

import { addPasskey } from '@/lib/accounts/add-passkey';
import { answerWithCodes } from '@/lib/accounts/answer-with-codes';
import { endOwnSession } from '@/lib/accounts/end-own-session';
import { removeAuthenticator } from '@/lib/accounts/remove-authenticator';
import { removePasskey } from '@/lib/accounts/remove-passkey';
import { renewRecoveryCodes } from '@/lib/accounts/renew-recovery-codes';
import { newPasskey, secondFactor } from '@/lib/accounts/schema';
import { setUpAuthenticator } from '@/lib/accounts/set-up-authenticator';
import { requireActor } from '@/lib/auth/current-actor';
import { sessionToken } from '@/lib/auth/session-cookie';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

type Here = { locale: string };
type Route = Here & { id: string };

function back({ locale }: Here, state: FormState) {
  if (state.status === 'done') redirect({ href: '/desk/account?done=1', locale: known(locale) });
  return state;
}

export const add = async (to: Here, _: FormState, form: FormData) =>
  back(to, await submit(newPasskey, form, async (passkey) => addPasskey(await requireActor(), passkey)));

export const remove = async (to: Route, _: FormState, form: FormData) =>
  back(to, await submit(nothing, form, async () => removePasskey(await requireActor(), to.id)));

export const setUpApp = async (to: Here, _: FormState, form: FormData) =>
  back(
    to,
    await submit(secondFactor, form, async ({ code }) =>
      setUpAuthenticator(await requireActor(), code, (await sessionToken()) ?? ''),
    ),
  );

export const removeApp = async (to: Here, _: FormState, form: FormData) =>
  back(to, await submit(nothing, form, async () => removeAuthenticator(await requireActor())));

export const endOwn = async (to: Route, _: FormState, form: FormData) =>
  back(to, await submit(nothing, form, async () => endOwnSession(await requireActor(), to.id)));

export async function renew(_: FormState, form: FormData) {
  let recoveryCodes: string[] = [];
  const state = await submit(nothing, form, async () => {
    recoveryCodes = await renewRecoveryCodes(await requireActor());
  });
  return answerWithCodes(state, recoveryCodes);
}
