'use server';

import { backToRecords, type RecordsRoute } from '@/app/[locale]/back-to-records';
import { requireActor } from '@/lib/auth/current-actor';
import { deciding, nothing } from '@/lib/forms/fields';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { askForMissing } from '@/lib/records/ask-for-missing';
import { completeRecords } from '@/lib/records/complete-records';
import { decideRecord } from '@/lib/records/decide-record';
import { answeringNeed, decidingFile } from '@/lib/records/schema';
import { waiveNeed } from '@/lib/records/waive-need';

export const complete = async (to: RecordsRoute, _: FormState, form: FormData) =>
  backToRecords(
    to,
    await submit(deciding, form, async (known) => completeRecords(await requireActor(), to.reference, known)),
    'content',
  );

export const ask = async (to: RecordsRoute, _: FormState, form: FormData) =>
  backToRecords(
    to,
    await submit(nothing, form, async () => askForMissing(await requireActor(), to.reference)),
    'content',
  );

export const waive = async (to: RecordsRoute, _: FormState, form: FormData) =>
  backToRecords(
    to,
    await submit(answeringNeed, form, async (said) => waiveNeed(await requireActor(), to.reference, said)),
    'needs',
  );

export const decide = async (to: RecordsRoute, _: FormState, form: FormData) =>
  backToRecords(
    to,
    await submit(decidingFile, form, async (file) => decideRecord(await requireActor(), to.reference, file)),
    'content',
  );
