'use server';

import { countTry } from '@/lib/access/limits';
import { clientAddress } from '@/lib/auth/address';
import { currentActor } from '@/lib/auth/current-actor';
import { dropDraft, holdDraft, requireDraft } from '@/lib/auth/draft-cookie';
import { Problem } from '@/lib/errors';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { refusePrograms } from '@/lib/forms/refuse-programs';
import { submit } from '@/lib/forms/submit';
import { textValues } from '@/lib/forms/text-values';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { answerStep } from '@/lib/inquiries/answer-step';
import { beginDraft } from '@/lib/inquiries/begin-draft';
import { deleteDraft, forgetDevice } from '@/lib/inquiries/forget-draft';
import { mendAddress } from '@/lib/inquiries/mend-address';
import { readDraft } from '@/lib/inquiries/queries';
import { mending } from '@/lib/inquiries/schema';
import { findStep, nextStep, type Slug } from '@/lib/inquiries/steps';
import { takeOverDraft } from '@/lib/inquiries/take-over-draft';

type Page = { locale: string };
type StepPage = Page & { slug: string };

export async function beginInquiry({ locale }: Page, _: FormState, form: FormData) {
  const state = await submit(nothing, form, async () => {
    refusePrograms(form);
    await countTry(['draftFromAddress', await clientAddress()]);
    await holdDraft(await beginDraft(await currentActor(), known(locale)));
  });
  if (state.status === 'done') redirect({ href: '/inquiry/who', locale: known(locale) });
  return state;
}

/** The link to this draft leaves for an address that anybody may have typed: few to one address, few from one place. */
async function countMails(slug: Slug, values: object) {
  if (slug !== 'reach' || !('email' in values) || typeof values.email !== 'string') return;
  await countTry(['linkFromAddress', await clientAddress()], ['linkOfMail', values.email]);
}

export async function saveStep({ locale, slug }: StepPage, _: FormState, form: FormData) {
  let next = 'check-answers';
  const step = findStep(slug);
  const asked = async () => {
    if (!step) throw new Problem('notFound');
    return step.asks((await readDraft(await currentActor(), await requireDraft())).answers);
  };
  const state = await submit(asked, form, async (read) => {
    refusePrograms(form);
    const token = await requireDraft();
    await countTry(['stepOfDraft', token]);
    await countMails(step!.slug, read);
    const answer = { slug: step!.slug, values: textValues(form), locale: known(locale) };
    const answers = await answerStep(await currentActor(), token, answer);
    next = nextStep(answers)?.slug ?? next;
  });
  if (state.status === 'done') redirect({ href: `/inquiry/${next}`, locale: known(locale) });
  return state;
}

export async function mend({ locale }: Page, _: FormState, form: FormData) {
  const state = await submit(mending, form, async ({ email }) => {
    await countTry(['linkFromAddress', await clientAddress()], ['linkOfMail', email]);
    await mendAddress(await currentActor(), await requireDraft(), email);
  });
  if (state.status === 'done') redirect({ href: '/inquiry/sent?mended=1', locale: known(locale) });
  return state;
}

export async function takeOver({ locale, token }: Page & { token: string }, _: FormState, form: FormData) {
  const state = await submit(nothing, form, async () => {
    await countTry(['linkFromAddress', await clientAddress()]);
    await holdDraft(await takeOverDraft(await currentActor(), token));
  });
  if (state.status === 'done') redirect({ href: '/inquiry/check-answers', locale: known(locale) });
  return state;
}

export async function leaveDevice({ locale }: Page, _: FormState, form: FormData) {
  const state = await submit(nothing, form, async () => {
    await forgetDevice(await currentActor(), await requireDraft());
    await dropDraft();
  });
  if (state.status === 'done') redirect({ href: '/inquiry?left=device', locale: known(locale) });
  return state;
}

export async function deleteAnswers({ locale }: Page, _: FormState, form: FormData) {
  const state = await submit(nothing, form, async () => {
    await deleteDraft(await currentActor(), await requireDraft());
    await dropDraft();
  });
  if (state.status === 'done') redirect({ href: '/inquiry?left=all', locale: known(locale) });
  return state;
}
