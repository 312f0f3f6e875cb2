import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountForm } from '@/components/accounts/account-form';
import { AccountPage } from '@/components/accounts/account-page';
import { RefusedNotice } from '@/components/accounts/refused-notice';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { hasHospitalSignIn } from '@/lib/accounts/hospital-provider';
import { guarded } from '@/lib/auth/guarded';
import { hospitalSignInPath } from '@/lib/auth/hospital-sign-in-path';
import { env } from '@/lib/env';
import { readInvitation } from '@/lib/staff/queries';
import { choose } from '../actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.join');
  return { title: t('title'), robots: { index: false } };
}

/** A mail scanner that opens the link changes nothing: the buttons do. */
export default async function JoinPage({ params, searchParams }: PageProps<'/[locale]/join/[token]'>) {
  const [{ token }, { problem }] = [await params, await searchParams];
  return guarded(async () => {
    const [t, locale, invited] = [await getTranslations('staff'), await getLocale(), await readInvitation(token)];
    const frame = { path: `/join/${token}`, demo: env.DEMO, title: t('join.title') };
    if (!invited)
      return (
        <AccountPage {...frame}>
          <Notice tone="caution">{t('join.expired')}</Notice>
        </AccountPage>
      );
    return (
      <AccountPage {...frame} lead={t('join.lead', { role: t(`roles.${invited.role}`) })}>
        <RefusedNotice problem={problem} />
        <AccountForm
          action={choose.bind(null, { locale, token })}
          questions={[
            {
              name: 'password',
              label: t('join.password'),
              hint: t('join.passwordHint'),
              type: 'password',
              autoComplete: 'new-password',
            },
          ]}
          submitLabel={t('join.next')}
        />
        {hasHospitalSignIn() && (
          <section className="space-y-4">
            <p className="measure">{t('join.hospitalLead')}</p>
            <ButtonLink href={hospitalSignInPath({ locale, join: token })} tone="quiet">
              {t('join.hospital')}
            </ButtonLink>
          </section>
        )}
      </AccountPage>
    );
  });
}
