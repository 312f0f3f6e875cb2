'use server';

import { backToThread } from '@/app/[locale]/back-to-thread';
import { idOf } from '@/lib/access/actor';
import { countTry } from '@/lib/access/limits';
import { requireActor } from '@/lib/auth/current-actor';
import { saveDraft } from '@/lib/conversation/save-draft';
import { drafting, writing } from '@/lib/conversation/schema';
import { writeMessage } from '@/lib/conversation/write-message';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';

type Route = { locale: string; reference: string };

const thread = (to: Route) => ({ ...to, path: `/journey/${to.reference}/messages` });

export async function send(to: Route, _: FormState, form: FormData) {
  const state = await submit(writing, form, async (message) => {
    const actor = await requireActor();
    await countTry(['messageOfAccount', idOf(actor) ?? '']);
    await writeMessage(actor, to.reference, message);
  });
  return backToThread(thread(to), state, `sent=${String(state.values.id)}`);
}

export const save = async (to: Route, _: FormState, form: FormData) =>
  backToThread(
    thread(to),
    await submit(drafting, form, async (draft) => saveDraft(await requireActor(), to.reference, draft)),
    'saved=1',
  );

/** What a script keeps while somebody writes: the page stays as it is. */
export const autosave = async ({ reference }: Route, _: FormState, form: FormData) =>
  submit(drafting, form, async (draft) => {
    const actor = await requireActor();
    await countTry(['draftOfAccount', idOf(actor) ?? '']);
    await saveDraft(actor, reference, draft);
  });
