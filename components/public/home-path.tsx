import { useTranslations } from 'next-intl';
import { JourneyPath } from '@/components/ui/journey-path';
import { Link } from '@/components/ui/link';
import { way } from '@/lib/care-journey/stages';

export function HomePath() {
  const t = useTranslations('public');
  const stages = way.map((code) => ({
    code,
    label: t(`howItGoes.stages.${code}.title`),
    state: 'shown' as const,
  }));
  return (
    <section className="space-y-6">
      <h2>{t('home.pathTitle')}</h2>
      <JourneyPath stages={stages} label={t('home.pathPicture')} />
      <p>
        <Link href="/how-it-goes" className="inline-flex min-h-11 items-center">
          {t('home.pathLink')}
        </Link>
      </p>
    </section>
  );
}
