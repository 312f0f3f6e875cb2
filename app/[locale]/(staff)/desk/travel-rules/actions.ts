'use server';

import { requireActor } from '@/lib/auth/current-actor';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { checkRule } from '@/lib/travel/check-rule';
import { publishRule } from '@/lib/travel/publish-rule';
import { checking, publishing, writing } from '@/lib/travel/schema';
import { withdrawRule } from '@/lib/travel/withdraw-rule';
import { writeText } from '@/lib/travel/write-text';

type Route = { locale: string; id: string };

/** What was done shows on the page of the rule. */
function backToRule({ locale, id }: Route, state: FormState) {
  if (state.status === 'done') redirect({ href: `/desk/travel-rules/${id}?done=1`, locale: known(locale) });
  return state;
}

export async function publish({ locale }: { locale: string }, _: FormState, form: FormData) {
  let id = '';
  const state = await submit(publishing, form, async (rule) => {
    id = await publishRule(await requireActor(), rule);
  });
  return backToRule({ locale, id }, state);
}

export const write = async (to: Route, _: FormState, form: FormData) =>
  backToRule(to, await submit(writing, form, async (words) => writeText(await requireActor(), to.id, words)));

export const check = async (to: Route, _: FormState, form: FormData) =>
  backToRule(to, await submit(checking, form, async (checked) => checkRule(await requireActor(), to.id, checked)));

export const withdraw = async (to: Route, _: FormState, form: FormData) =>
  backToRule(to, await submit(nothing, form, async () => withdrawRule(await requireActor(), to.id)));
