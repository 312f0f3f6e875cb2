import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FormWords } from '@/components/forms/words';
import { MendForm } from '@/components/inquiries/mend-form';
import { Receipt } from '@/components/inquiries/receipt';
import { Shell } from '@/components/layout/shell';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { heldReceipt } from '@/lib/auth/held-receipt';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { redirect } from '@/lib/i18n/navigation';
import { canMendUntil } from '@/lib/inquiries/mend-address';
import { phraseOf } from '@/lib/inquiries/phrase';
import { momentIn } from '@/lib/people/moments';
import { mend } from '../actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inquiries.sent');
  return { title: t('title'), robots: { index: false } };
}

export default async function SentPage({ searchParams }: PageProps<'/[locale]/inquiry/sent'>) {
  const [t, locale, held] = [await getTranslations('inquiries'), await getLocale(), await heldReceipt()];
  if (held === null) return redirect({ href: '/inquiry', locale });
  if (held === 'away')
    return (
      <Shell path="/inquiry/sent" width="form" demo={env.DEMO}>
        <Unavailable />
      </Shell>
    );
  const { reference, email, timeZone, promises, patient, redFlags, sentAt, enteredById } = held;
  const until = canMendUntil(sentAt);
  return (
    <Shell path="/inquiry/sent" width="form" demo={env.DEMO}>
      <div className="space-y-8">
        <h1>{t('sent.title')}</h1>
        {(await searchParams).mended && (
          <Notice tone="good" role="status">
            {t('sent.mended')}
          </Notice>
        )}
        <Receipt
          reference={reference}
          phrase={held.phraseHash ? phraseOf(held.id) : undefined}
          email={email}
          dueAt={promises[0]!.dueAt}
          timeZone={timeZone}
          redFlagsIn={redFlags.length > 0 ? patient.country : null}
        />
        {enteredById && <ButtonLink href={`/desk/cases/${reference}`}>{t('sent.openCase')}</ButtonLink>}
        {held.phraseHash && <ButtonLink href="/sign-in/reference">{t('sent.openJourney')}</ButtonLink>}
        {email && until > now() && (
          <FormWords>
            <details className="space-y-4">
              <summary className="min-h-11 py-2 font-semibold">{t('sent.mendTitle')}</summary>
              <p>{t('sent.mendHint', { until: momentIn(until, locale, timeZone) })}</p>
              <MendForm action={mend.bind(null, { locale })} label={t('reach.email')} submitLabel={t('sent.mend')} />
            </details>
          </FormWords>
        )}
      </div>
    </Shell>
  );
}
