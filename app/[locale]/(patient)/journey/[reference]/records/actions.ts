'use server';

import { backToRecords } from '@/app/[locale]/back-to-records';
import { requireActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { answerNeed } from '@/lib/records/answer-need';
import { describeRecord } from '@/lib/records/describe-record';
import { answeringNeed, describing, reopeningNeed, withdrawingRecord } from '@/lib/records/schema';
import { withdrawAnswer } from '@/lib/records/withdraw-answer';
import { withdrawRecord } from '@/lib/records/withdraw-record';

type Route = { locale: string; reference: string };

const records = ({ locale, reference }: Route) => ({ locale, path: `/journey/${reference}/records` });

export const answer = async (to: Route, _: FormState, form: FormData) =>
  backToRecords(
    records(to),
    await submit(answeringNeed, form, async (said) => answerNeed(await requireActor(), to.reference, said)),
    'needs',
  );

export const reopen = async (to: Route, _: FormState, form: FormData) =>
  backToRecords(
    records(to),
    await submit(reopeningNeed, form, async (line) => withdrawAnswer(await requireActor(), to.reference, line)),
    'needs',
  );

export const describe = async (to: Route, _: FormState, form: FormData) =>
  backToRecords(
    records(to),
    await submit(describing, form, async (said) => describeRecord(await requireActor(), to.reference, said)),
    'arrived',
  );

export const withdraw = async (to: Route, _: FormState, form: FormData) =>
  backToRecords(
    records(to),
    await submit(withdrawingRecord, form, async (one) => withdrawRecord(await requireActor(), to.reference, one)),
    'arrived',
  );
