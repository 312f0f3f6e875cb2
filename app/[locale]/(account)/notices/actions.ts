'use server';

import { idOf } from '@/lib/access/actor';
import { countTry } from '@/lib/access/limits';
import { clientAddress } from '@/lib/auth/address';
import { requireActor } from '@/lib/auth/current-actor';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { keepPreferences } from '@/lib/notices/keep-preferences';
import { preferencesOf, subscribing, unsubscribing } from '@/lib/notices/schema';
import { stopNotices } from '@/lib/notices/stop';
import { subscribe, unsubscribe } from '@/lib/notices/subscribe';

/** Whoever is signed in, for the few changes an hour that a person makes. */
async function whoChooses() {
  const actor = await requireActor();
  await countTry(['choiceOfAccount', idOf(actor) ?? '']);
  return actor;
}

const schemaOfActor = async () => preferencesOf((await requireActor()).kind === 'staff' ? 'staff' : 'person');

export async function keepChoice(locale: string, _: FormState, form: FormData) {
  const state = await submit(schemaOfActor, form, async (chosen) => keepPreferences(await whoChooses(), chosen));
  if (state.status === 'done') redirect({ href: '/notices?saved=1', locale: known(locale) });
  return state;
}

export const turnOnPush = async (_: FormState, form: FormData) =>
  submit(subscribing, form, async (browser) => subscribe(await whoChooses(), browser));

export const turnOffPush = async (_: FormState, form: FormData) =>
  submit(unsubscribing, form, async (browser) => unsubscribe(await whoChooses(), browser));

type Link = { locale: string; token: unknown };

export async function stopByLink({ locale, token }: Link, _: FormState, form: FormData) {
  const state = await submit(nothing, form, async () => {
    await countTry(['stopFromAddress', await clientAddress()]);
    await stopNotices(String(token));
  });
  if (state.status === 'done')
    redirect({ href: `/notices/stop/${encodeURIComponent(String(token))}`, locale: known(locale) });
  return state;
}
