'use server';

import { z } from 'zod';
import { requireActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { declareSpecimens } from '@/lib/records/letters/declare-specimens';
import { explainShipping } from '@/lib/records/letters/explain-shipping';
import { requestRecords } from '@/lib/records/letters/request-records';
import { revokeLetter } from '@/lib/records/letters/revoke-letter';
import { declaring, requesting, shipping } from '@/lib/records/letters/schema';

/** From whose page it was sent; it decides the way back and nothing else. */
export type LetterRoute = { locale: string; reference: string; isDesk: boolean };

function backTo({ locale, reference, isDesk }: LetterRoute, state: FormState, done: string) {
  if (state.status !== 'done') return state;
  const page = `${isDesk ? '/desk/cases' : '/journey'}/${encodeURIComponent(reference)}/letters`;
  return redirect({ href: `${page}?done=${done}`, locale: known(locale) });
}

export const request = async (to: LetterRoute, _: FormState, form: FormData) =>
  backTo(
    to,
    await submit(requesting, form, async (asked) => requestRecords(await requireActor(), to.reference, asked)),
    'made',
  );

export const explain = async (to: LetterRoute, _: FormState, form: FormData) =>
  backTo(
    to,
    await submit(shipping, form, async (asked) => explainShipping(await requireActor(), to.reference, asked)),
    'made',
  );

export const declare = async (to: LetterRoute, _: FormState, form: FormData) =>
  backTo(
    to,
    await submit(declaring, form, async (asked) => declareSpecimens(await requireActor(), to.reference, asked)),
    'made',
  );

const one = z.object({ id: z.guid() });

export const takeBack = async (to: LetterRoute, _: FormState, form: FormData) =>
  backTo(
    to,
    await submit(one, form, async (letter) => revokeLetter(await requireActor(), to.reference, letter)),
    'revoked',
  );
