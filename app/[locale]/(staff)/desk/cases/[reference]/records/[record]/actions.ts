'use server';

import { requireActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { orderTranslation } from '@/lib/records/orders/order-translation';
import { ordering } from '@/lib/records/orders/schema';

type Route = { locale: string; reference: string; record: string };

export async function order({ locale, reference, record }: Route, _: FormState, form: FormData) {
  const state = await submit(ordering, form, async (wanted) =>
    orderTranslation(await requireActor(), reference, wanted),
  );
  const href = `/desk/cases/${reference}/records/${record}?ordered=1#orders`;
  if (state.status === 'done') redirect({ href, locale: known(locale) });
  return state;
}
