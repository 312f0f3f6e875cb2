'use server';

import { requireActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { assignOrder } from '@/lib/records/orders/assign-order';
import { cancelOrder } from '@/lib/records/orders/cancel-order';
import { certifyOrder } from '@/lib/records/orders/certify-order';
import { returnOrder } from '@/lib/records/orders/return-order';
import { assigningOrder, cancelling, certifyingForHouse, returning } from '@/lib/records/orders/schema';

type Route = { locale: string; reference: string; recordId: string; id: string };

function shown({ locale, reference, recordId, id }: Route, state: FormState, done: string) {
  const href = `/desk/cases/${reference}/records/${recordId}/translation/${id}?done=${done}`;
  if (state.status === 'done') redirect({ href, locale: known(locale) });
  return state;
}

export async function give(to: Route, _: FormState, form: FormData) {
  const work = submit(assigningOrder, form, async (typed) => assignOrder(await requireActor(), to.reference, typed));
  return shown(to, await work, 'given');
}

export async function cancel(to: Route, _: FormState, form: FormData) {
  const work = submit(cancelling, form, async (typed) => cancelOrder(await requireActor(), to.reference, typed));
  return shown(to, await work, 'cancelled');
}

export async function certify(to: Route, _: FormState, form: FormData) {
  const work = submit(certifyingForHouse, form, async (typed) => certifyOrder(await requireActor(), to, typed));
  return shown(to, await work, 'certified');
}

export async function giveBack(to: Route, _: FormState, form: FormData) {
  const work = submit(returning, form, async (typed) => returnOrder(await requireActor(), to, typed));
  return shown(to, await work, 'returned');
}
