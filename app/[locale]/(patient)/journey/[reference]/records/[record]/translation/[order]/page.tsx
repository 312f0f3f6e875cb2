import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { Shell } from '@/components/layout/shell';
import { LivePage } from '@/components/live/live-page';
import { OrderView } from '@/components/orders/order-view';
import { liveCursor } from '@/lib/access/live-cursor';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withCase } from '@/lib/auth/with-case';
import { env } from '@/lib/env';
import { readOrderOfCase } from '@/lib/records/orders/queries';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/journey/[reference]/records/[record]/translation/[order]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('orders.one');
  return { title: t('title'), robots: { index: false } };
}

export default async function TranslationPage({ params }: Props) {
  const { reference, record: recordId, order: orderId } = await params;
  return withCase('record.read', reference, async (found, actor) => {
    const [locale, since] = [await getLocale(), await liveCursor(actor)];
    const one = await readOrderOfCase(actor, reference, recordId, orderId);
    const { timeZone } = await readOwnSettings(actor);
    const record = `/journey/${found.reference}/records/${one.order.recordId}`;
    return (
      <Shell
        path={`${record}/translation/${one.order.id}`}
        demo={env.DEMO}
        actions={<SignOutForm action={signOut.bind(null, locale)} />}
      >
        <LivePage reference={found.reference} since={since} />
        <OrderView one={one} back={record} timeZone={timeZone} />
      </Shell>
    );
  });
}
