import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { BackLink } from '@/components/ui/back-link';
import { Unavailable } from '@/components/ui/unavailable';
import { heldDraft } from '@/lib/auth/held-draft';
import { env } from '@/lib/env';
import { hospital } from '@/lib/hospital/profile';
import { redirect } from '@/lib/i18n/navigation';
import { dayIn } from '@/lib/people/moments';
import { deleteAnswers, leaveDevice } from '../actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inquiries.leave');
  return { title: t('title'), robots: { index: false } };
}

export default async function LeavePage() {
  const [t, locale, held] = [await getTranslations('inquiries'), await getLocale(), await heldDraft()];
  if (held === null) return redirect({ href: '/inquiry', locale });
  const until = held === 'away' ? null : dayIn(held.expiresAt, locale, hospital.timeZone);
  return (
    <Shell path="/inquiry/leave" width="form" demo={env.DEMO}>
      <FormWords>
        <div className="space-y-8">
          <BackLink href="/inquiry/check-answers">{t('nav.back')}</BackLink>
          <h1>{t('leave.title')}</h1>
          {until ? <p>{t('leave.lead', { day: until })}</p> : <Unavailable />}
          <div className="space-y-3">
            <p className="measure">{t('leave.forgetHint')}</p>
            <ButtonForm action={leaveDevice.bind(null, { locale })} label={t('leave.forget')} size="normal" />
          </div>
          <div className="space-y-3">
            <p className="measure">{t('leave.deleteHint')}</p>
            <ButtonForm
              action={deleteAnswers.bind(null, { locale })}
              label={t('leave.delete')}
              size="normal"
              tone="danger"
            />
          </div>
        </div>
      </FormWords>
    </Shell>
  );
}
