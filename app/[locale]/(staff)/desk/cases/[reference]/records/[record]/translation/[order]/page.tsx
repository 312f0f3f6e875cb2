import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { Shell } from '@/components/layout/shell';
import { LivePage } from '@/components/live/live-page';
import { DecideForms } from '@/components/orders/decide-forms';
import { ManageForms } from '@/components/orders/manage-forms';
import { OrderView } from '@/components/orders/order-view';
import { DeskActions } from '@/components/staff/desk-actions';
import { liveCursor } from '@/lib/access/live-cursor';
import { authorize } from '@/lib/access/permissions';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withCase } from '@/lib/auth/with-case';
import { env } from '@/lib/env';
import { readOrderOfCase } from '@/lib/records/orders/queries';
import { cancel, certify, give, giveBack } from './actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/cases/[reference]/records/[record]/translation/[order]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('orders.one');
  return { title: `${t('title')} · ${(await params).reference}`, robots: { index: false } };
}

const outcomes = ['given', 'returned', 'certified', 'cancelled'] as const;

export default async function OrderOfCasePage({ params, searchParams }: Props) {
  const [{ reference, record: recordId, order: orderId }, { done }] = [await params, await searchParams];
  return withCase('record.review', reference, async (found, actor) => {
    authorize(actor, 'case.work', found);
    const [t, locale] = [await getTranslations('orders'), await getLocale()];
    const since = await liveCursor(actor);
    const one = await readOrderOfCase(actor, reference, recordId, orderId);
    const { timeZone } = await readOwnSettings(actor);
    const record = `/desk/cases/${found.reference}/records/${one.order.recordId}`;
    const path = `${record}/translation/${one.order.id}`;
    const to = { locale, reference: found.reference, recordId: one.order.recordId, id: one.order.id };
    const outcome = outcomes.find((code) => code === done);
    return (
      <Shell path={path} demo={env.DEMO} actions={<DeskActions actor={actor} signOut={signOut.bind(null, locale)} />}>
        <LivePage reference={found.reference} since={since} />
        <OrderView one={one} back={record} timeZone={timeZone} done={outcome ? t(`done.${outcome}`) : null}>
          {one.may.decide && (
            <DecideForms
              version={one.order.version}
              forHouse
              certify={certify.bind(null, to)}
              giveBack={giveBack.bind(null, to)}
            />
          )}
          <ManageForms {...one} give={give.bind(null, to)} cancel={cancel.bind(null, to)} />
        </OrderView>
      </Shell>
    );
  });
}
