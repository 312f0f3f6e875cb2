import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { describe, withdraw } from '@/app/[locale]/record-actions';

import { Shell } from '@/components/layout/shell';
import { LivePage } from '@/components/live/live-page';
import { RecordOrders } from '@/components/orders/record-orders';
import { RecordTitle } from '@/components/records/record-title';
import { RecordView } from '@/components/records/record-view';
import { DeskActions } from '@/components/staff/desk-actions';
import { BackLink } from '@/components/ui/back-link';
import { Isolate } from '@/components/ui/foreign';
import { liveCursor } from '@/lib/access/live-cursor';
import { may } from '@/lib/access/permissions';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withCase } from '@/lib/auth/with-case';
import { isOpen } from '@/lib/care-journey/stages';
import { env } from '@/lib/env';
import { listOrdersOf } from '@/lib/records/orders/queries';
import { readRecord } from '@/lib/records/read-record';
import { order } from './actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/cases/[reference]/records/[record]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('records');
  return { title: `${t('title')} · ${(await params).reference}`, robots: { index: false } };
}

export default async function CaseRecordPage({ params, searchParams }: Props) {
  const { reference, record } = await params;
  const { page, ordered } = await searchParams;
  return withCase('record.read', reference, async (found, actor) => {
    const since = await liveCursor(actor);
    const [t, locale] = [await getTranslations('records'), await getLocale()];
    const [one, { timeZone }] = await Promise.all([readRecord(actor, reference, record), readOwnSettings(actor)]);
    const orders = await listOrdersOf(actor, reference, one.record.id);
    const records = `/desk/cases/${found.reference}/records`;
    const to = { locale, reference: found.reference, isDesk: true };
    const says = may(actor, 'record.describe', found) && isOpen(one.stage);
    const mayOrder = may(actor, 'translation.order', found) && isOpen(one.stage) && one.record.kind !== 'study';
    return (
      <Shell
        path={`${records}/${one.record.id}`}
        demo={env.DEMO}
        actions={<DeskActions actor={actor} signOut={signOut.bind(null, locale)} />}
      >
        <LivePage reference={reference} since={since} />
        <div className="max-w-[56rem] space-y-8">
          <header className="space-y-2">
            <BackLink href={records}>{t('toRecords')}</BackLink>
            <h1>
              <RecordTitle record={one.record} />
            </h1>
            <p className="text-quiet">
              <Isolate>{found.reference}</Isolate>
            </p>
          </header>
          <RecordView
            one={one}
            programme={found.programme}
            at={Number(page) || 1}
            path={`${records}/${one.record.id}`}
            timeZone={timeZone}
            {...(says && { describe: describe.bind(null, to), withdraw: withdraw.bind(null, to) })}
          >
            <RecordOrders
              orders={orders}
              path={`${records}/${one.record.id}`}
              recordId={one.record.id}
              likely={found.language ?? 'en'}
              timeZone={timeZone}
              ordered={ordered === '1'}
              {...(mayOrder && { order: order.bind(null, { ...to, record: one.record.id }) })}
            />
          </RecordView>
        </div>
      </Shell>
    );
  });
}
