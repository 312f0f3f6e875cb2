import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { OnDuty, WaitingAlerts } from '@/components/workspace/duty-now';
import { ShiftForm, ShiftList } from '@/components/workspace/duty-shifts';
import { mayOpen } from '@/lib/access/permissions';
import { readOwnSettings } from '@/lib/accounts/queries';
import { type Staff, withDoor } from '@/lib/auth/with-door';
import { listColleagues } from '@/lib/desk/colleagues';
import { readDuty } from '@/lib/desk/duty/queries';
import { env } from '@/lib/env';
import { cancel, plan, take } from './actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('workspace.duty');
  return { title: t('title'), robots: { index: false } };
}

export default async function DutyPage({ searchParams }: PageProps<'/[locale]/desk/duty'>) {
  const { done } = await searchParams;
  return withDoor('duty.open', (actor) => duty(actor, done !== undefined));
}

async function duty(actor: Staff, done: boolean) {
  const [t, locale] = [await getTranslations('workspace.duty'), await getLocale()];
  const [roster, { timeZone }, { all }] = await Promise.all([
    readDuty(actor),
    readOwnSettings(actor),
    listColleagues(actor),
  ]);
  const plans = mayOpen(actor, 'duty.plan');
  const takes = (reference: string) => take.bind(null, { locale, reference });
  return (
    <Shell path="/desk/duty" demo={env.DEMO} actions={<SignOutForm action={signOut.bind(null, locale)} />}>
      <FormWords>
        <div className="space-y-10">
          <header className="space-y-1">
            <BackLink href="/desk">{t('back')}</BackLink>
            <h1>{t('title')}</h1>
          </header>
          {done && (
            <Notice tone="good" role="status">
              {t('done')}
            </Notice>
          )}
          <WaitingAlerts alerts={roster.alerts} timeZone={timeZone} take={takes} />
          <OnDuty first={roster.first} second={roster.second} />
          <ShiftList
            shifts={roster.shifts}
            timeZone={timeZone}
            cancel={plans ? cancel.bind(null, { locale }) : undefined}
          />
          {plans && <ShiftForm colleagues={all} timeZone={timeZone} plan={plan.bind(null, { locale })} />}
        </div>
      </FormWords>
    </Shell>
  );
}
