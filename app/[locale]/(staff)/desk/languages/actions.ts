'use server';

import { requireActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { allowProvider } from '@/lib/translation/allow-provider';
import { endQualification } from '@/lib/translation/end-qualification';
import { qualifyTranslator } from '@/lib/translation/qualify-translator';
import { allowing, endingQualification, qualifying } from '@/lib/translation/schema';

type Route = { locale: string };

function backToRoom({ locale }: Route, state: FormState) {
  if (state.status === 'done') redirect({ href: '/desk/languages?done=1', locale: known(locale) });
  return state;
}

export const allow = async (to: Route, _: FormState, form: FormData) =>
  backToRoom(to, await submit(allowing, form, async (decision) => allowProvider(await requireActor(), decision)));

export const qualify = async (to: Route, _: FormState, form: FormData) =>
  backToRoom(to, await submit(qualifying, form, async (given) => qualifyTranslator(await requireActor(), given)));

export const end = async (to: Route, _: FormState, form: FormData) =>
  backToRoom(
    to,
    await submit(endingQualification, form, async (ended) => endQualification(await requireActor(), ended)),
  );
