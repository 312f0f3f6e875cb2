import { useTranslations } from 'next-intl';
import { addresses } from '@/components/layout/public-paths';
import { Link } from '@/components/ui/link';
import { Surface } from '@/components/ui/surface';
import { hospital } from '@/lib/hospital/profile';
import { useMoney } from './money';
import { WhenCharged } from './when-charged';

export function Costs() {
  const t = useTranslations();
  return (
    <Surface tone="warm" className="space-y-3">
      <h2 className="text-lead">{t('public.howItGoes.feeTitle')}</h2>
      <p>{t('public.howItGoes.feeText', { fee: useMoney()(hospital.fees.secondOpinion) })}</p>
      <WhenCharged />
      <p>
        <Link href={addresses.fees} className="inline-flex min-h-11 items-center">
          {t('fees.title')}
        </Link>
      </p>
    </Surface>
  );
}
