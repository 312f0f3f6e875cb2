'use server';

import { requireActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { describeRecord } from '@/lib/records/describe-record';
import { describing, reopeningNeed, withdrawingRecord } from '@/lib/records/schema';
import { withdrawAnswer } from '@/lib/records/withdraw-answer';
import { withdrawRecord } from '@/lib/records/withdraw-record';
import { backToRecords, type RecordsRoute } from './back-to-records';

export const describe = async (to: RecordsRoute, _: FormState, form: FormData) =>
  backToRecords(
    to,
    await submit(describing, form, async (said) => describeRecord(await requireActor(), to.reference, said)),
    'arrived',
  );

export const withdraw = async (to: RecordsRoute, _: FormState, form: FormData) =>
  backToRecords(
    to,
    await submit(withdrawingRecord, form, async (one) => withdrawRecord(await requireActor(), to.reference, one)),
    'arrived',
  );

export const reopen = async (to: RecordsRoute, _: FormState, form: FormData) =>
  backToRecords(
    to,
    await submit(reopeningNeed, form, async (line) => withdrawAnswer(await requireActor(), to.reference, line)),
    'needs',
  );
