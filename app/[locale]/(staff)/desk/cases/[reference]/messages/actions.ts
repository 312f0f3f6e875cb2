'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { parkUnsigned, unpark } from '@/lib/auth/parked-cookie';
import { saveDraft } from '@/lib/conversation/save-draft';
import { drafting, sending } from '@/lib/conversation/schema';
import { sendMessage } from '@/lib/conversation/send-message';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

type Route = { locale: string; reference: string };

async function backToThread({ locale, reference }: Route, state: FormState, done: string) {
  await parkUnsigned(reference, state);
  if (state.status !== 'done') return state;
  await unpark();
  return redirect({ href: `/desk/cases/${reference}/messages?${done}`, locale: known(locale) });
}

export async function send(to: Route, _: FormState, form: FormData) {
  const state = await submit(sending, form, async (message) =>
    sendMessage(await requireActor(), to.reference, message),
  );
  return backToThread(to, state, `sent=${String(state.values.edits || state.values.id)}`);
}

export const save = async (to: Route, _: FormState, form: FormData) =>
  backToThread(
    to,
    await submit(drafting, form, async (draft) => saveDraft(await requireActor(), to.reference, draft)),
    'saved=1',
  );

/** What a script keeps while somebody writes: the page stays as it is. */
export const autosave = async ({ reference }: Route, _: FormState, form: FormData) =>
  submit(drafting, form, async (draft) => saveDraft(await requireActor(), reference, draft));
