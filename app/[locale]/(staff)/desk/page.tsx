import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { beginInquiry } from '@/app/[locale]/inquiry/actions';
import { AppliedFilters } from '@/components/desk/applied-filters';
import { AssignForm } from '@/components/desk/assign-form';
import { FailedMails } from '@/components/desk/failed-mails';
import { QueueHead } from '@/components/desk/queue-head';
import { QueueList } from '@/components/desk/queue-list';
import { QueuePages } from '@/components/desk/queue-pages';
import { QueueSearch } from '@/components/desk/queue-search';
import { Rooms } from '@/components/desk/rooms';
import { ViewLinks } from '@/components/desk/view-links';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { LivePage } from '@/components/live/live-page';
import { DeskActions } from '@/components/staff/desk-actions';
import { asText } from '@/components/ui/as-text';
import { mayOpen } from '@/lib/access/permissions';
import { type Staff, withDoor } from '@/lib/auth/with-door';
import { queryOf, readFilters } from '@/lib/desk/filters';
import { type DeskPage as Page, readDesk } from '@/lib/desk/read-desk';
import { env } from '@/lib/env';
import { assign, takeTheNext } from './actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk');
  return { title: t('title'), robots: { index: false } };
}

/** Who has no cases to look after begins where their own work is. */
const elsewhere = [
  { door: 'travel.publish', path: '/desk/travel-rules' },
  { door: 'translation.review', path: '/desk/translations' },
  { door: 'account.keep', path: '/desk/account' },
] as const;

export default async function DeskPage({ searchParams }: PageProps<'/[locale]/desk'>) {
  const given = await searchParams;
  return withDoor('desk.open', (actor) => desk(actor, given), elsewhere);
}

async function desk(actor: Staff, given: Record<string, string | string[] | undefined>) {
  const [t, locale] = [await getTranslations('desk.queue'), await getLocale()];
  const { filters, ignored } = readFilters(given);
  const page = await readDesk(actor, filters);
  const to = { locale, query: queryOf({ ...filters, after: undefined }) };
  const rows = <QueueList rows={page.rows} canChoose={mayOpen(actor, 'desk.assign')} isFiltered={to.query !== ''} />;
  return (
    <Shell path="/desk" demo={env.DEMO} actions={<DeskActions actor={actor} signOut={signOut.bind(null, locale)} />}>
      <LivePage since={page.since} />
      <FormWords>
        <div className="space-y-5">
          <Rooms actor={actor} here="/desk" />
          <QueueHead
            count={page.count}
            ignored={ignored}
            isSearch={filters.q !== undefined}
            takeNext={mayOpen(actor, 'desk.take') ? takeTheNext.bind(null, to) : undefined}
            enter={mayOpen(actor, 'inquiry.enter') ? beginInquiry.bind(null, { locale }) : undefined}
            hasSurge={mayOpen(actor, 'surge.open')}
          />
          <FailedMails mails={page.mails} />
          <ViewLinks filters={filters} views={page.views} />
          <QueueSearch filters={filters} colleagues={page.colleagues} />
          <AppliedFilters filters={filters} colleagues={page.colleagues} />
          {mayOpen(actor, 'desk.assign') && page.rows.length > 0 ? (
            <AssignForm
              action={assign.bind(null, to)}
              colleagues={asText(receivers(actor, page, t('me')))}
              words={{ give: t('give'), assign: t('assign'), outcomes: t('outcomes.title') }}
            >
              {rows}
            </AssignForm>
          ) : (
            rows
          )}
          <QueuePages filters={filters} next={page.next} canExport={mayOpen(actor, 'desk.export')} />
        </div>
      </FormWords>
    </Shell>
  );
}

/** Oneself first, where one may have cases. */
const receivers = (actor: Staff, { colleagues }: Page, me: string) => [
  ...(mayOpen(actor, 'desk.take') ? [{ value: 'me', label: me }] : []),
  ...colleagues.filter(({ id }) => id !== actor.id).map(({ id, writtenName }) => ({ value: id, label: writtenName })),
];
