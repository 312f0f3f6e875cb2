import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { InvitationList } from '@/components/staff/invitation-list';
import { MemberList } from '@/components/staff/member-list';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withDoor } from '@/lib/auth/with-door';
import { now } from '@/lib/clock';
import { listStaff } from '@/lib/staff/queries';
import { StaffShell } from '../staff-shell';
import { resend, withdraw } from './actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff');
  return { title: t('title'), robots: { index: false } };
}

export default function StaffPage({ searchParams }: PageProps<'/[locale]/desk/staff'>) {
  return withDoor('staff.manage', async (actor) => {
    const [t, locale, { done }] = [await getTranslations('staff'), await getLocale(), await searchParams];
    const { members, invitations } = await listStaff(actor);
    const { timeZone } = await readOwnSettings(actor);
    return (
      <StaffShell path="/desk/staff" actor={actor}>
        <h1>{t('title')}</h1>
        {done && (
          <Notice tone="good" role="status">
            {t('done')}
          </Notice>
        )}
        <ButtonLink href="/desk/staff/invite">{t('invite')}</ButtonLink>
        <MemberList members={members} timeZone={timeZone} />
        <h2>{t('invitations')}</h2>
        <InvitationList
          invitations={invitations}
          timeZone={timeZone}
          now={now()}
          resend={(id) => resend.bind(null, { locale, id })}
          withdraw={(id) => withdraw.bind(null, { locale, id })}
        />
      </StaffShell>
    );
  });
}
