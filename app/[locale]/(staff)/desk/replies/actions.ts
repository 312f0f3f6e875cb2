'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { keepReply } from '@/lib/conversation/keep-reply';
import { retireReply } from '@/lib/conversation/retire-reply';
import { keepingReply } from '@/lib/conversation/schema';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

type Route = { locale: string; id: string | null };

function backToRoom({ locale }: Route, state: FormState) {
  if (state.status === 'done') redirect({ href: '/desk/replies?done=1', locale: known(locale) });
  return state;
}

export const keep = async (to: Route, _: FormState, form: FormData) =>
  backToRoom(to, await submit(keepingReply, form, async (reply) => keepReply(await requireActor(), to.id, reply)));

export const retire = async (to: Route, _: FormState, form: FormData) =>
  backToRoom(to, await submit(nothing, form, async () => retireReply(await requireActor(), to.id ?? '')));
