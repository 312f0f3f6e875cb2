import { useTranslations } from 'next-intl';
import { FormWords } from '@/components/forms/words';
import { ButtonLink } from '@/components/ui/button';
import { StateWord } from '@/components/ui/state-word';
import { CaseForm } from '@/components/workspace/case-form';
import { Part } from '@/components/workspace/part';
import type { FormAction } from '@/lib/forms/form-state';
import type { OrderFile } from '@/lib/records/orders/order-view';
import { isReason } from '@/lib/records/reasons';
import { FilePages, fileName } from './file-pages';

type Props = { order: { id: string; version: number }; sent: OrderFile[]; arriving: number; deliver: FormAction };

/** What cannot be handed in, and why. */
function Unready({ files }: { files: OrderFile[] }) {
  const t = useTranslations();
  if (files.length === 0) return null;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {files.map(({ id, name, state, reason }) => (
        <li key={id} className="space-y-1 py-3">
          <p>{fileName(name)}</p>
          {state === 'quarantined' ? (
            <StateWord tone="quiet">{t('orders.send.checking')}</StateWord>
          ) : (
            <StateWord tone="caution">{t('orders.send.bad')}</StateWord>
          )}
          {reason && isReason(reason) && <p className="text-small text-quiet">{t(`records.reasons.${reason}`)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** What has arrived for this order, and the form that hands it in. */
export function DeliverPart({ order, sent, arriving, deliver }: Props) {
  const t = useTranslations('orders');
  const ready = sent.filter(({ state }) => state === 'ready');
  const others = sent.filter(({ state }) => state !== 'ready');
  const waits = arriving + others.filter(({ state }) => state === 'quarantined').length;
  if (sent.length === 0 && arriving === 0) return null;
  return (
    <Part id="deliver" title={t('deliver.title')}>
      {waits > 0 && (
        <p className="flex flex-wrap items-center gap-4" role="status">
          {t('send.arriving', { count: waits })}
          <ButtonLink href={`/desk/translations/orders/${order.id}#deliver`} tone="quiet" size="small">
            {t('send.again')}
          </ButtonLink>
        </p>
      )}
      <Unready files={others} />
      {ready.length > 0 && (
        <FormWords>
          <CaseForm
            action={deliver}
            submitLabel={t('deliver.submit')}
            hidden={{ version: String(order.version) }}
            questions={[
              {
                kind: 'checks',
                name: 'files',
                label: t('deliver.which'),
                hint: t('deliver.whichHint'),
                options: ready.map(({ id, name }) => ({ value: id, label: fileName(name) })),
              },
            ]}
            known={{ files: ready.slice(0, 1).map(({ id }) => id) }}
          />
        </FormWords>
      )}
      <FilePages files={ready} />
    </Part>
  );
}
