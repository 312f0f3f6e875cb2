import { useTranslations } from 'next-intl';
import { ProgrammeList } from './programme-list';

export function HomeProgrammes() {
  const t = useTranslations('public.home');
  return (
    <section className="space-y-6">
      <h2>{t('programmesTitle')}</h2>
      <ProgrammeList level="h3" />
    </section>
  );
}
