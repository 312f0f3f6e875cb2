import { useLocale, useTranslations } from 'next-intl';
import { Folded } from '@/components/workspace/part';
import { momentIn } from '@/lib/people/moments';
import type { OrderSteps } from '@/lib/records/orders/order-view';

type Step = OrderSteps[number];

const isolated = (name: string | undefined) => `\u2068${name ?? ''}\u2069`;

function useSaid() {
  const t = useTranslations('orders.history');
  return ({ state, byId, toId, by, to }: Step) => {
    const name = isolated(by.writtenName);
    if (state !== 'assigned') return t(`steps.${state}`, { name });
    return byId === toId ? t('steps.taken', { name }) : t('steps.assigned', { name, to: isolated(to?.writtenName) });
  };
}

/** Who did what with an order, and when; what was remarked stands with it. */
export function OrderHistory({ steps, timeZone }: { steps: OrderSteps; timeZone: string }) {
  const t = useTranslations('orders.history');
  const locale = useLocale();
  const said = useSaid();
  return (
    <Folded title={t('title')}>
      <ol className="divide-y divide-line border-y border-line">
        {steps.map((step) => (
          <li key={step.version} className="space-y-1 py-3">
            <p>{said(step)}</p>
            {step.remark && (
              <p dir="auto" className="whitespace-pre-line">
                {step.remark}
              </p>
            )}
            <p className="text-small text-quiet">
              <time dateTime={step.at.toISOString()}>{momentIn(step.at, locale, timeZone)}</time>
            </p>
          </li>
        ))}
      </ol>
    </Folded>
  );
}
