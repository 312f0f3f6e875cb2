import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Part } from '@/components/workspace/part';
import { languageName } from '@/lib/people/languages';
import { momentIn } from '@/lib/people/moments';
import type { OrdersOfRecord } from '@/lib/records/orders/queries';

type Props = { orders: OrdersOfRecord; path: string; timeZone: string };
type Said = Exclude<OrdersOfRecord[number]['state'], 'cancelled'>;

/** What becomes of the translations of a record, in plain words, and the finished one. */
export function PatientOrders({ orders, path, timeZone }: Props) {
  const t = useTranslations('orders.patient');
  const locale = useLocale();
  if (orders.length === 0) return null;
  return (
    <Part id="orders" title={t('title')}>
      {orders.map(({ id, state, language, dueAt, certifiedAt }) => (
        <div key={id} className="space-y-1">
          <p className="measure">
            {t(`states.${state as Said}`, {
              language: languageName(language, locale),
              at: momentIn(certifiedAt ?? dueAt, locale, timeZone),
            })}
          </p>
          {state === 'certified' && (
            <Link href={`${path}/translation/${id}`} className="inline-flex min-h-11 items-center font-semibold">
              {t('read')}
            </Link>
          )}
        </div>
      ))}
    </Part>
  );
}
