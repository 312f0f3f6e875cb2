import { useTranslations } from 'next-intl';
import { Surface } from '@/components/ui/surface';
import { hospital } from '@/lib/hospital/profile';
import { BulletList } from './bullet-list';
import { contactLinks } from './contact-links';

/** Clinics, embassies and insurers abroad. */
export function Partners() {
  const t = useTranslations('physicians.partners');
  return (
    <Surface tone="warm" className="space-y-4">
      <h2>{t('title')}</h2>
      <div className="space-y-4 measure">
        <BulletList lines={[t('clinics'), t('embassies'), t('insurers')]} />
        <p>{t('money')}</p>
        <p>{t.rich('contact', contactLinks(hospital.internationalService))}</p>
      </div>
    </Surface>
  );
}
