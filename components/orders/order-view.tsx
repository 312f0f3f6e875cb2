import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { usePairName } from '@/components/translation/pair-name';
import { BackLink } from '@/components/ui/back-link';
import { Facts } from '@/components/ui/facts';
import { Foreign } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { momentIn } from '@/lib/people/moments';
import type { OrderOfCase } from '@/lib/records/orders/queries';
import { OrderHistory } from './order-history';
import { OrderState } from './order-state';
import { Remark } from './remark';
import { SideBySide } from './side-by-side';

/** Whose names stand under a translation, since when, and the paper that says so. */
function Certified({ order, timeZone }: { order: OrderOfCase['order']; timeZone: string }) {
  const t = useTranslations('orders.certificate');
  const locale = useLocale();
  const facts = [
    { term: t('translator'), detail: <Foreign>{order.translator?.writtenName}</Foreign> },
    { term: t('by'), detail: <Foreign>{order.reviewedBy?.writtenName}</Foreign> },
    ...(order.certifiedAt ? [{ term: t('at'), detail: momentIn(order.certifiedAt, locale, timeZone) }] : []),
    ...(order.statement
      ? [{ term: t(order.forHouse ? 'ground' : 'note'), detail: <Foreign>{order.statement}</Foreign> }]
      : []),
  ];
  return (
    <div className="max-w-[46rem] space-y-2">
      <Facts facts={facts} />
      <a href={`/api/orders/${order.id}/certificate`} className="inline-flex min-h-11 items-center font-semibold">
        {t('open')}
      </a>
    </div>
  );
}

type Props = { one: OrderOfCase; back: string; timeZone: string; done?: string | null; children?: ReactNode };

/** One translation for whoever sees its case: how it stands, what can be decided, and both versions side by side. */
export function OrderView({ one, back, timeZone, done, children }: Props) {
  const t = useTranslations('orders');
  const records = useTranslations('records');
  const nameOf = usePairName();
  const { order, original, translation, steps } = one;
  return (
    <div className="space-y-8">
      <header className="space-y-2">
        <BackLink href={back}>{records('toRecords')}</BackLink>
        <h1>{t('one.title')}</h1>
        <p className="font-semibold">{nameOf(order)}</p>
        <OrderState order={order} timeZone={timeZone} />
      </header>
      {done && (
        <Notice tone="good" role="status">
          {done}
        </Notice>
      )}
      <Remark order={order} />
      {order.state === 'certified' && <Certified order={order} timeZone={timeZone} />}
      {children}
      <SideBySide order={order} original={original} translation={translation} />
      {steps.length > 0 && <OrderHistory steps={steps} timeZone={timeZone} />}
    </div>
  );
}
