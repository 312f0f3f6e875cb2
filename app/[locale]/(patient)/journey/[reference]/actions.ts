'use server';

import { countTry } from '@/lib/access/limits';
import { requireActor } from '@/lib/auth/current-actor';
import { answerQuestion } from '@/lib/conversation/answer-question';
import { answering } from '@/lib/conversation/schema';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

type Route = { locale: string; reference: string };

export async function sendAnswer({ locale, reference }: Route, _: FormState, form: FormData) {
  const state = await submit(answering, form, async (answer) => {
    const actor = await requireActor();
    await countTry(['answerOfAccount', 'id' in actor ? actor.id : '']);
    await answerQuestion(actor, reference, answer);
  });
  if (state.status === 'done') redirect({ href: `/journey/${reference}`, locale: known(locale) });
  return state;
}
