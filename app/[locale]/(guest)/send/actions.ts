'use server';

import { redirect } from 'next/navigation';
import { countTry } from '@/lib/access/limits';
import { clientAddress } from '@/lib/auth/address';
import { dropRecordLink, holdRecordLink } from '@/lib/auth/record-link-cookie';
import { nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { known } from '@/lib/i18n/routing';
import { openLink } from '@/lib/records/links/open-link';

type Step = { locale: string; token: unknown };

export async function goIn({ locale, token }: Step, _: FormState, form: FormData) {
  const given = typeof token === 'string' ? token : '';
  const state = await submit(nothing, form, async () => {
    await countTry(['recordLinkFromAddress', await clientAddress()]);
    await holdRecordLink(given, await openLink(given));
  });
  if (state.status === 'done') redirect(`/${known(locale)}/send`);
  return state;
}

export async function finish({ locale }: Pick<Step, 'locale'>, _: FormState, form: FormData) {
  const state = await submit(nothing, form, dropRecordLink);
  if (state.status === 'done') redirect(`/${known(locale)}/send?finished=1`);
  return state;
}
