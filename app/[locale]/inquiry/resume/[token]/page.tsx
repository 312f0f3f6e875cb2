import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { env } from '@/lib/env';
import { takeOver } from '../../actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inquiries.resume');
  return { title: t('title'), robots: { index: false } };
}

/** A mail scanner that opens the link changes nothing: the button does. */
export default async function ResumePage({ params }: PageProps<'/[locale]/inquiry/resume/[token]'>) {
  const [t, locale, { token }] = [await getTranslations('inquiries.resume'), await getLocale(), await params];
  return (
    <Shell path={`/inquiry/resume/${token}`} width="form" demo={env.DEMO}>
      <div className="space-y-6">
        <h1>{t('title')}</h1>
        <p className="measure">{t('lead')}</p>
        <FormWords>
          <ButtonForm action={takeOver.bind(null, { locale, token })} label={t('button')} size="large" />
        </FormWords>
        <p className="measure text-quiet">{t('forgetHint')}</p>
      </div>
    </Shell>
  );
}
