import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FormWords } from '@/components/forms/words';
import { DecideForms } from '@/components/orders/decide-forms';
import { DeliverPart } from '@/components/orders/deliver-part';
import { OrderHistory } from '@/components/orders/order-history';
import { OrderState } from '@/components/orders/order-state';
import { Remark } from '@/components/orders/remark';
import { SideBySide } from '@/components/orders/side-by-side';
import { readSentBack } from '@/components/records/sent-back';
import { UploadPart } from '@/components/records/upload-part';
import { BackLink } from '@/components/ui/back-link';
import { CaseForm } from '@/components/workspace/case-form';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withDoor } from '@/lib/auth/with-door';
import { languageName } from '@/lib/people/languages';
import { readOwnOrder } from '@/lib/records/orders/queries';
import { DeskRoom } from '../../../desk-room';
import { certify, deliver, giveBack, take } from '../actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/translations/orders/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('orders.one');
  return { title: t('title'), robots: { index: false } };
}

const outcomes = ['taken', 'delivered'] as const;

export default async function OrderPage({ params, searchParams }: Props) {
  const [{ id }, given] = await Promise.all([params, searchParams]);
  return withDoor('order.work', async (actor) => {
    const [t, locale] = [await getTranslations(), await getLocale()];
    const [one, { timeZone }] = await Promise.all([readOwnOrder(actor, id), readOwnSettings(actor)]);
    const { order, original, translation, steps, sent, arriving, may } = one;
    const [path, to] = [`/desk/translations/orders/${order.id}`, { locale, id: order.id }];
    const outcome = outcomes.find((code) => code === given.done);
    return (
      <DeskRoom
        actor={actor}
        path={path}
        title={t('orders.one.title')}
        done={outcome ? t(`orders.done.${outcome}`) : null}
      >
        <BackLink href="/desk/translations/orders">{t('orders.title')}</BackLink>
        <p className="font-semibold">
          {t('translation.tasks.pair', {
            from: languageName(order.fromLanguage, locale),
            to: languageName(order.language, locale),
          })}
        </p>
        <OrderState order={order} timeZone={timeZone} />
        <Remark order={order} />
        {may.take && (
          <FormWords>
            <CaseForm
              action={take.bind(null, to)}
              submitLabel={t('orders.take')}
              hidden={{ version: String(order.version) }}
            />
          </FormWords>
        )}
        {may.send && (
          <UploadPart title={t('orders.send.title')} order={order.id} back={path} sentBack={readSentBack(given)} />
        )}
        {may.send && <DeliverPart order={order} sent={sent} arriving={arriving} deliver={deliver.bind(null, to)} />}
        {may.decide && (
          <DecideForms
            version={order.version}
            forHouse={false}
            certify={certify.bind(null, to)}
            giveBack={giveBack.bind(null, to)}
          />
        )}
        <SideBySide order={order} original={original} translation={translation} />
        <OrderHistory steps={steps} timeZone={timeZone} />
      </DeskRoom>
    );
  });
}
