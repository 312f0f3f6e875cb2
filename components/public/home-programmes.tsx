import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { ProgrammeList } from './programme-list';

export function HomeProgrammes() {
  const t = useTranslations('public.home');
  return (
    <section className="space-y-6">
      <h2>{t('programmesTitle')}</h2>
      <ProgrammeList level="h3">
        <Link href="/programmes" className="inline-flex min-h-11 items-center">
          {t('programmesLink')}
        </Link>
      </ProgrammeList>
    </section>
  );
}
