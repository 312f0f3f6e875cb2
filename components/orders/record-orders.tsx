import { useLocale, useTranslations } from 'next-intl';
import { FormWords } from '@/components/forms/words';
import { usePairName } from '@/components/translation/pair-name';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { CaseForm } from '@/components/workspace/case-form';
import { Part } from '@/components/workspace/part';
import type { FormAction } from '@/lib/forms/form-state';
import { locales } from '@/lib/i18n/locales';
import { languageName } from '@/lib/people/languages';
import type { OrdersOfRecord } from '@/lib/records/orders/queries';
import { OrderState } from './order-state';

type Props = {
  orders: OrdersOfRecord;
  /** The page of the record at the desk, without its language. */
  path: string;
  recordId: string;
  /** In what language the patient's side writes, which the record is likely to be in. */
  likely: string;
  timeZone: string;
  /** One was ordered a moment ago. */
  ordered: boolean;
  order?: FormAction;
};

function Order({ recordId, likely, order }: Pick<Props, 'recordId' | 'likely'> & { order: FormAction }) {
  const t = useTranslations('orders.order');
  const locale = useLocale();
  const options = locales.map((value) => ({ value, label: languageName(value, locale) }));
  const into = likely === 'en' ? '' : 'en';
  return (
    <FormWords>
      <CaseForm
        folded={t('title')}
        action={order}
        submitLabel={t('submit')}
        hidden={{ recordId }}
        questions={[
          { kind: 'select', name: 'fromLanguage', label: t('from'), options, suggested: likely },
          { kind: 'select', name: 'language', label: t('to'), options, suggested: into },
        ]}
      />
    </FormWords>
  );
}

/** The certified translations of one record for the desk: how each stands, who has it, and a new one. */
export function RecordOrders({ orders, path, recordId, likely, timeZone, ordered, order }: Props) {
  const t = useTranslations('orders');
  const nameOf = usePairName();
  return (
    <Part id="orders" title={t('title')}>
      {ordered && (
        <Notice tone="good" role="status">
          {t('done.ordered')}
        </Notice>
      )}
      {orders.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {orders.map((one) => (
            <li key={one.id} className="space-y-1 py-4">
              <p className="font-semibold">{nameOf(one)}</p>
              <OrderState order={one} timeZone={timeZone} />
              {one.translator && <bdi className="block text-small text-quiet">{one.translator.writtenName}</bdi>}
              <Link href={`${path}/translation/${one.id}`} className="inline-flex min-h-11 items-center">
                {t('record.side')}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {order && <Order recordId={recordId} likely={likely} order={order} />}
    </Part>
  );
}
