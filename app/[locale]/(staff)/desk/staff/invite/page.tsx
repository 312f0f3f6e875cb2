import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { readingOptions } from '@/components/inquiries/options';
import { InviteForm } from '@/components/staff/invite-form';
import { BackLink } from '@/components/ui/back-link';
import { withDoor } from '@/lib/auth/with-door';
import { StaffRole } from '@/lib/db/generated/enums';
import { staffSignIn } from '@/lib/hospital/sign-in';
import { StaffShell } from '../../staff-shell';
import { invite } from '../actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.invitation');
  return { title: t('title'), robots: { index: false } };
}

export default function InvitePage() {
  return withDoor('staff.manage', async (actor) => {
    const [t, locale] = [await getTranslations('staff'), await getLocale()];
    const roles = Object.values(StaffRole).map((value) => ({ value, label: t(`roles.${value}`) }));
    return (
      <StaffShell path="/desk/staff/invite" actor={actor}>
        <BackLink href="/desk/staff">{t('back')}</BackLink>
        <h1>{t('invitation.title')}</h1>
        <p className="measure text-lead">{t('invitation.lead', { days: staffSignIn.invitationDays })}</p>
        <InviteForm
          action={invite.bind(null, { locale })}
          labels={{
            email: t('invitation.email'),
            name: t('invitation.name'),
            role: t('invitation.role'),
            locale: t('invitation.locale'),
          }}
          roles={roles}
          languages={readingOptions()}
          submitLabel={t('invitation.send')}
        />
      </StaffShell>
    );
  });
}
