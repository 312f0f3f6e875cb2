'use server';

import { backToRecords, type RecordsRoute } from '@/app/[locale]/back-to-records';
import { requireActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { answerNeed } from '@/lib/records/answer-need';
import { answeringNeed } from '@/lib/records/schema';

export const answer = async (to: RecordsRoute, _: FormState, form: FormData) =>
  backToRecords(
    to,
    await submit(answeringNeed, form, async (said) => answerNeed(await requireActor(), to.reference, said)),
    'needs',
  );
