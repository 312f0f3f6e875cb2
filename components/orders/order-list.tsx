import { useTranslations } from 'next-intl';
import { usePairName } from '@/components/translation/pair-name';
import { Link } from '@/components/ui/link';
import type { ListedOrder, listOrders } from '@/lib/records/orders/queries';
import { OrderState } from './order-state';

type Group = 'inHand' | 'toTake' | 'toCertify' | 'waiting' | 'ended';
type Props = { title: Group; orders: ListedOrder[]; timeZone: string };

function Orders({ title, orders, timeZone }: Props) {
  const t = useTranslations('orders.queue');
  const nameOf = usePairName();
  if (orders.length === 0) return null;
  return (
    <section aria-labelledby={`${title}-title`} className="space-y-3">
      <h2 id={`${title}-title`}>{t(title)}</h2>
      <ol className="divide-y divide-line border-y border-line">
        {orders.map((order) => (
          <li key={order.id} className="grid gap-x-6 gap-y-1 py-4 md:grid-cols-2">
            <Link
              href={`/desk/translations/orders/${order.id}`}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {nameOf(order)}
            </Link>
            <OrderState order={order} timeZone={timeZone} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const groups = ['inHand', 'toCertify', 'toTake', 'waiting', 'ended'] as const satisfies Group[];

/** What waits for this translator, in the order in which it matters. Nothing says whose record it is. */
export function OrderQueue({ orders, timeZone }: { orders: Awaited<ReturnType<typeof listOrders>>; timeZone: string }) {
  const t = useTranslations('orders.queue');
  if (groups.every((group) => orders[group].length === 0)) return <p>{t('none')}</p>;
  return (
    <div className="space-y-10">
      {groups.map((group) => (
        <Orders key={group} title={group} orders={orders[group]} timeZone={timeZone} />
      ))}
    </div>
  );
}
