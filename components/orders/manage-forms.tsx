import { useTranslations } from 'next-intl';
import { FormWords } from '@/components/forms/words';
import { CaseForm } from '@/components/workspace/case-form';
import { Folded } from '@/components/workspace/part';
import type { FormAction } from '@/lib/forms/form-state';
import type { OrderOfCase } from '@/lib/records/orders/queries';

type Props = Pick<OrderOfCase, 'order' | 'translators' | 'may'> & { give: FormAction; cancel: FormAction };

function Give({ order, translators, give }: Omit<Props, 'may' | 'cancel'>) {
  const t = useTranslations('orders.give');
  const options = translators.map(({ id, writtenName }) => ({ value: id, label: writtenName }));
  if (options.length === 0) return <p>{t('nobody')}</p>;
  return (
    <CaseForm
      folded={t('title')}
      action={give}
      submitLabel={t('submit')}
      hidden={{ orderId: order.id, version: String(order.version) }}
      questions={[{ kind: 'select', name: 'translatorId', label: t('person'), options }]}
      known={{ translatorId: order.translatorId ?? '' }}
    />
  );
}

/** Who translates is the desk's to choose, and so is whether it is still wanted. */
export function ManageForms({ order, translators, may, give, cancel }: Props) {
  const t = useTranslations('orders');
  return (
    <FormWords>
      {may.give && <Give order={order} translators={translators} give={give} />}
      {may.cancel && (
        <Folded title={t('cancel')}>
          <CaseForm
            action={cancel}
            submitLabel={t('cancel')}
            hidden={{ orderId: order.id, version: String(order.version) }}
            tone="danger"
          />
        </Folded>
      )}
    </FormWords>
  );
}
