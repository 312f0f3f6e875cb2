'use server';

import { requireActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/forms/form-state';
import { submit } from '@/lib/forms/submit';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';
import { certifyOrder } from '@/lib/records/orders/certify-order';
import { deliverOrder } from '@/lib/records/orders/deliver-order';
import { returnOrder } from '@/lib/records/orders/return-order';
import { certifying, delivering, returning, takingOrder } from '@/lib/records/orders/schema';
import { takeOrder } from '@/lib/records/orders/take-order';

type Route = { locale: string; id: string };

const queue = '/desk/translations/orders';
const go = (locale: string, href: string) => redirect({ href, locale: known(locale) });

export async function take({ locale, id }: Route, _: FormState, form: FormData) {
  const state = await submit(takingOrder, form, async (typed) => takeOrder(await requireActor(), id, typed));
  if (state.status === 'done') go(locale, `${queue}/${id}?done=taken`);
  return state;
}

export async function deliver({ locale, id }: Route, _: FormState, form: FormData) {
  const state = await submit(delivering, form, async (typed) => deliverOrder(await requireActor(), id, typed));
  if (state.status === 'done') go(locale, `${queue}/${id}?done=delivered`);
  return state;
}

export async function certify({ locale, id }: Route, _: FormState, form: FormData) {
  const state = await submit(certifying, form, async (typed) => certifyOrder(await requireActor(), { id }, typed));
  if (state.status === 'done') go(locale, `${queue}?done=certified`);
  return state;
}

export async function giveBack({ locale, id }: Route, _: FormState, form: FormData) {
  const state = await submit(returning, form, async (typed) => returnOrder(await requireActor(), { id }, typed));
  if (state.status === 'done') go(locale, `${queue}?done=returned`);
  return state;
}
