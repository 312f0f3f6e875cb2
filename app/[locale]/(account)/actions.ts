'use server';

import { redirect } from 'next/navigation';
import { countTry } from '@/lib/access/limits';
import { confirmAddress } from '@/lib/accounts/confirm-address';
import { endOwnSession } from '@/lib/accounts/end-own-session';
import { giveSecondFactor } from '@/lib/accounts/give-second-factor';
import { requestSignInLink } from '@/lib/accounts/request-sign-in-link';
import { linkRequest, passkeyAnswer, phraseSignIn, secondFactor, staffSignIn } from '@/lib/accounts/schema';
import { signInByLink } from '@/lib/accounts/sign-in-by-link';
import { signInByPasskey } from '@/lib/accounts/sign-in-by-passkey';
import { signInByPhrase } from '@/lib/accounts/sign-in-by-phrase';
import { signInStaff } from '@/lib/accounts/sign-in-staff';
import { clientAddress } from '@/lib/auth/address';
import { arrival } from '@/lib/auth/arrival';
import { requireActor } from '@/lib/auth/current-actor';
import { landing, withNext } from '@/lib/auth/local-path';
import { rememberNext, takeNext } from '@/lib/auth/next-cookie';
import { dropSession, holdSession, sessionToken } from '@/lib/auth/session-cookie';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { known } from '@/lib/i18n/routing';
import { report } from '@/lib/report';
import { askRecovery } from '@/lib/staff/ask-recovery';
import { textOf } from './text-of';

type Step = { locale: string; next?: unknown };
type LinkStep = { locale: string; token: unknown };

export async function askForLink({ locale, next }: Step, _: FormState, form: FormData) {
  const state = await submit(linkRequest, form, async ({ email }) => {
    await requestSignInLink(email, await clientAddress());
    await rememberNext(next);
  });
  if (state.status === 'done') redirect(`/${known(locale)}/sign-in/sent`);
  return state;
}

export async function openLink({ locale, token }: LinkStep, _: FormState, form: FormData) {
  let next: string | undefined;
  const state = await submit(nothing, form, async () => {
    await countTry(['signInFromAddress', await clientAddress()]);
    await holdSession(await signInByLink(textOf(token), await arrival()));
    next = await takeNext();
  });
  if (state.status === 'done') redirect(landing(known(locale), 'person', next));
  return state;
}

export async function confirm({ locale, token }: LinkStep, _: FormState, form: FormData) {
  let journey = '';
  const state = await submit(nothing, form, async () => {
    await countTry(['signInFromAddress', await clientAddress()]);
    const { session, reference } = await confirmAddress(textOf(token), await arrival());
    await holdSession(session);
    journey = reference;
  });
  if (state.status === 'done') redirect(`/${known(locale)}/journey/${journey}`);
  return state;
}

export async function openByPhrase({ locale }: Step, _: FormState, form: FormData) {
  let journey = '';
  const state = await submit(phraseSignIn, form, async ({ reference, phrase }) => {
    const opened = await signInByPhrase(reference, phrase, await arrival());
    await holdSession(opened.session);
    journey = opened.reference;
  });
  if (state.status === 'done') redirect(`/${known(locale)}/journey/${journey}`);
  return state;
}

export async function givePassword({ locale, next }: Step, _: FormState, form: FormData) {
  const state = await submit(staffSignIn, form, async ({ email, password }) => {
    await holdSession(await signInStaff(email, password, await clientAddress()));
  });
  if (state.status === 'done') redirect(withNext(`/${known(locale)}/sign-in/code`, next));
  return state;
}

export async function giveCode({ locale, next }: Step, _: FormState, form: FormData) {
  const state = await submit(secondFactor, form, async ({ code }) => {
    await holdSession(await giveSecondFactor((await sessionToken()) ?? '', code, await arrival()));
  });
  if (state.problem === 'signInRefused') redirect(withNext(`/${known(locale)}/sign-in/staff`, next));
  if (state.status === 'done') redirect(landing(known(locale), 'staff', next));
  return state;
}

export async function signInWithPasskey({ locale, next }: Step, _: FormState, form: FormData) {
  const state = await submit(passkeyAnswer, form, async (answer) => {
    await holdSession(await signInByPasskey(answer, await arrival()));
  });
  if (state.status === 'done') redirect(landing(known(locale), 'staff', next));
  return state;
}

export async function askForFactor({ locale }: Step, _: FormState, form: FormData) {
  const state = await submit(nothing, form, async () => askRecovery((await sessionToken()) ?? ''));
  if (state.problem === 'signInRefused') redirect(`/${known(locale)}/sign-in/staff`);
  if (state.status === 'done') redirect(`/${known(locale)}/sign-in/lost-device?asked=1`);
  return state;
}

export async function endOwn({ locale, id }: { locale: string; id: unknown }, _: FormState, form: FormData) {
  const state = await submit(nothing, form, async () => endOwnSession(await requireActor(), textOf(id)));
  if (state.status === 'done') redirect(`/${known(locale)}/account?done=1`);
  return state;
}

/** With the database away the row lives on, so the cookie stays too, and the page says so. */
export async function signOut(locale: string) {
  let signedOut = true;
  await dropSession().catch((fault: unknown) => {
    report(fault);
    signedOut = false;
  });
  if (signedOut) redirect(`/${known(locale)}`);
}
