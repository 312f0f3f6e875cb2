import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrderQueue } from '@/components/orders/order-list';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withDoor } from '@/lib/auth/with-door';
import { listOrders } from '@/lib/records/orders/queries';
import { DeskRoom } from '../../desk-room';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/translations/orders'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('orders');
  return { title: t('title'), robots: { index: false } };
}

const outcomes = ['certified', 'returned'] as const;

export default async function OrdersPage({ searchParams }: Props) {
  const { done } = await searchParams;
  return withDoor('order.work', async (actor) => {
    const [t, tasks] = [await getTranslations('orders'), await getTranslations('translation.tasks')];
    const [orders, { timeZone }] = await Promise.all([listOrders(actor), readOwnSettings(actor)]);
    const outcome = outcomes.find((one) => one === done);
    return (
      <DeskRoom
        actor={actor}
        path="/desk/translations/orders"
        title={t('title')}
        done={outcome ? t(`done.${outcome}`) : null}
      >
        {orders.pairs.length === 0 && <p className="text-quiet">{tasks('noPairs')}</p>}
        <OrderQueue orders={orders} timeZone={timeZone} />
      </DeskRoom>
    );
  });
}
