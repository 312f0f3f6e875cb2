'use server';

import { backToThread } from '@/app/[locale]/back-to-thread';
import { requireActor } from '@/lib/auth/current-actor';
import { saveDraft } from '@/lib/conversation/save-draft';
import { drafting, sending } from '@/lib/conversation/schema';
import { sendMessage } from '@/lib/conversation/send-message';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';

type Route = { locale: string; reference: string };

const thread = (to: Route) => ({ ...to, path: `/desk/cases/${to.reference}/messages` });

export async function send(to: Route, _: FormState, form: FormData) {
  const state = await submit(sending, form, async (message) =>
    sendMessage(await requireActor(), to.reference, message),
  );
  return backToThread(thread(to), state, `sent=${String(state.values.edits || state.values.id)}`);
}

export const save = async (to: Route, _: FormState, form: FormData) =>
  backToThread(
    thread(to),
    await submit(drafting, form, async (draft) => saveDraft(await requireActor(), to.reference, draft)),
    'saved=1',
  );

/** What a script keeps while somebody writes: the page stays as it is. */
export const autosave = async ({ reference }: Route, _: FormState, form: FormData) =>
  submit(drafting, form, async (draft) => saveDraft(await requireActor(), reference, draft));
