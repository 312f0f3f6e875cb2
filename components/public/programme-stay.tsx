import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Surface } from '@/components/ui/surface';
import { hospital } from '@/lib/hospital/profile';
import type { ProgrammeCode } from '@/lib/hospital/schema';

/** How long people stay, in the hospital and in its town. */
export function ProgrammeStay({ programme }: { programme: ProgrammeCode }) {
  const t = useTranslations('public.programmes');
  const { inHospital, inTown } = hospital.programmes[programme];
  return (
    <Surface tone="accent" className="space-y-4 self-start">
      <h2 className="text-lead">{t('stayTitle')}</h2>
      <ul className="space-y-3">
        <li className="flex gap-3">
          <Icon name="hospital" className="mt-[0.2em] text-accent" />
          {t('stayInHospital', inHospital)}
        </li>
        <li className="flex gap-3">
          <Icon name="suitcase" className="mt-[0.2em] text-accent" />
          {t('stayInTown', { ...inTown, city: hospital.address.city })}
        </li>
      </ul>
      <p className="text-quiet">{t('stayNote')}</p>
    </Surface>
  );
}
