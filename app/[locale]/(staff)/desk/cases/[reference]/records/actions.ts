'use server';

import { backToRecords } from '@/app/[locale]/back-to-records';
import { requireActor } from '@/lib/auth/current-actor';
import { deciding, nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { askForMissing } from '@/lib/records/ask-for-missing';
import { completeRecords } from '@/lib/records/complete-records';
import { decideRecord } from '@/lib/records/decide-record';
import { describeRecord } from '@/lib/records/describe-record';
import { answeringNeed, decidingFile, describing, reopeningNeed, withdrawingRecord } from '@/lib/records/schema';
import { waiveNeed } from '@/lib/records/waive-need';
import { withdrawAnswer } from '@/lib/records/withdraw-answer';
import { withdrawRecord } from '@/lib/records/withdraw-record';

type Route = { locale: string; reference: string };

const records = ({ locale, reference }: Route) => ({ locale, path: `/desk/cases/${reference}/records` });

export const complete = async (to: Route, _: FormState, form: FormData) =>
  backToRecords(
    records(to),
    await submit(deciding, form, async (known) => completeRecords(await requireActor(), to.reference, known)),
    'content',
  );

export const ask = async (to: Route, _: FormState, form: FormData) =>
  backToRecords(
    records(to),
    await submit(nothing, form, async () => askForMissing(await requireActor(), to.reference)),
    'content',
  );

export const waive = async (to: Route, _: FormState, form: FormData) =>
  backToRecords(
    records(to),
    await submit(answeringNeed, form, async (said) => waiveNeed(await requireActor(), to.reference, said)),
    'needs',
  );

export const reopen = async (to: Route, _: FormState, form: FormData) =>
  backToRecords(
    records(to),
    await submit(reopeningNeed, form, async (line) => withdrawAnswer(await requireActor(), to.reference, line)),
    'needs',
  );

export const decide = async (to: Route, _: FormState, form: FormData) =>
  backToRecords(
    records(to),
    await submit(decidingFile, form, async (file) => decideRecord(await requireActor(), to.reference, file)),
    'content',
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
