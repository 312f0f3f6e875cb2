import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { beginInquiry } from '@/app/[locale]/inquiry/actions';
import { FailedMails } from '@/components/desk/failed-mails';
import { Rooms } from '@/components/desk/rooms';
import { WaitingList } from '@/components/desk/waiting-list';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { LivePage } from '@/components/live/live-page';
import { DeskActions } from '@/components/staff/desk-actions';
import { liveCursor } from '@/lib/access/live-cursor';
import { mayOpen } from '@/lib/access/permissions';
import { readOwnSettings } from '@/lib/accounts/queries';
import { type Staff, withDoor } from '@/lib/auth/with-door';
import { now } from '@/lib/clock';
import { listFailedMails, listWaiting } from '@/lib/desk/queries';
import { env } from '@/lib/env';

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

export default function DeskPage() {
  return withDoor('desk.open', desk, elsewhere);
}

async function desk(actor: Staff) {
  const [t, locale] = [await getTranslations('desk'), await getLocale()];
  const since = await liveCursor(actor);
  const [{ rows, count }, mails, { timeZone }] = await Promise.all([
    listWaiting(actor),
    listFailedMails(actor, now()),
    readOwnSettings(actor),
  ]);
  return (
    <Shell path="/desk" demo={env.DEMO} actions={<DeskActions actor={actor} signOut={signOut.bind(null, locale)} />}>
      <LivePage since={since} />
      <div className="space-y-6">
        <Rooms actor={actor} here="/desk" />
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div>
            <h1>{t('title')}</h1>
            <p className="text-quiet">{t('open', { count })}</p>
          </div>
          {mayOpen(actor, 'inquiry.enter') && (
            <FormWords>
              <ButtonForm
                action={beginInquiry.bind(null, { locale })}
                label={t('enterByPhone')}
                size="normal"
                tone="quiet"
                open
              />
            </FormWords>
          )}
        </div>
        <FailedMails mails={mails} />
        <WaitingList rows={rows} timeZone={timeZone} />
      </div>
    </Shell>
  );
}
