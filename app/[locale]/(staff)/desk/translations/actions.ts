'use server';

import { requireActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { keepTerm } from '@/lib/translation/keep-term';
import { removeTerm } from '@/lib/translation/remove-term';
import { saveTranslation } from '@/lib/translation/save-translation';
import { keepingTerm, removingTerm, translating } from '@/lib/translation/schema';
import { signTranslation } from '@/lib/translation/sign-translation';

type Route = { locale: string; id: string };

const go = (locale: string, href: string) => redirect({ href, locale: known(locale) });

/** What was typed is kept on the server, so a refusal is shown on the fresh page: with what changed, and what is warned of. */
const shownAgain = ['textChanged', 'termsNotFollowed', 'placeholdersLost', 'alreadyReviewed'];

export async function sign({ locale, id }: Route, _: FormState, form: FormData) {
  const state = await submit(translating, form, async (typed) => signTranslation(await requireActor(), id, typed));
  if (state.status === 'done') go(locale, '/desk/translations?signed=1');
  if (state.problem && shownAgain.includes(state.problem))
    go(locale, `/desk/translations/${id}?refused=${state.problem}`);
  return state;
}

export async function save({ locale, id }: Route, _: FormState, form: FormData) {
  const state = await submit(translating, form, async (typed) => saveTranslation(await requireActor(), id, typed));
  if (state.status === 'done') go(locale, `/desk/translations/${id}?saved=1`);
  return state;
}

export async function keep({ locale }: { locale: string }, _: FormState, form: FormData) {
  const state = await submit(keepingTerm, form, async (term) => keepTerm(await requireActor(), term));
  if (state.status === 'done') go(locale, '/desk/translations/glossary?done=1');
  return state;
}

export async function remove({ locale }: { locale: string }, _: FormState, form: FormData) {
  const state = await submit(removingTerm, form, async (term) => removeTerm(await requireActor(), term));
  if (state.status === 'done') go(locale, '/desk/translations/glossary?done=1');
  return state;
}
