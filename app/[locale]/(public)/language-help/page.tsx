import { getTranslations } from 'next-intl/server';
import { addresses } from '@/components/layout/public-paths';
import { LanguageNotices } from '@/components/public/language-notices';
import { LanguageRights } from '@/components/public/language-rights';
import { PageHead } from '@/components/public/page-head';
import { isolated } from '@/components/ui/foreign';
import { Surface } from '@/components/ui/surface';
import { equalTreatmentSection } from '@/lib/hospital/good-faith';
import { hospital } from '@/lib/hospital/profile';
import { showPhone } from '@/lib/people/phones';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('language.metadata');
  return pageMetadata(addresses.language, {
    title: t('title', { hospital: hospital.name }),
    description: t('description'),
  });
}

export default async function LanguageHelpPage() {
  const t = await getTranslations('language');
  const phone = isolated(showPhone(hospital.internationalService.phone));
  return (
    <PublicShell path={addresses.language} title={t('title')}>
      <PageHead title={t('title')} />
      <div className="space-y-14">
        <Surface tone="accent" className="space-y-3">
          <p className="text-lead font-semibold measure">{t('notice', { phone })}</p>
          <p className="measure">{t('lead', { section: equalTreatmentSection })}</p>
        </Surface>
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
          <LanguageRights />
          <LanguageNotices title={t('others.title')} text={t('others.text')} phone={phone} />
        </div>
      </div>
    </PublicShell>
  );
}
