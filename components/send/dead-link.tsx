import { useTranslations } from 'next-intl';
import { isolated } from '@/components/ui/foreign';
import { hospital } from '@/lib/hospital/profile';
import { showPhone } from '@/lib/people/phones';

/** The same for a link that ended, one that was taken back, and one that never was. */
export function DeadLink() {
  const t = useTranslations('send.dead');
  return (
    <div className="space-y-6">
      <h1>{t('title')}</h1>
      <p className="text-lead measure">
        {t('text', { phone: isolated(showPhone(hospital.internationalService.phone)) })}
      </p>
    </div>
  );
}
