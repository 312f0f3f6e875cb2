import { useLocale, useTranslations } from 'next-intl';
import { Surface } from '@/components/ui/surface';
import { hospital } from '@/lib/hospital/profile';
import { intlLocale } from '@/lib/i18n/locales';

/** The fee in whole units of its currency, with the currency's code: `$` alone is the money of twenty countries. */
function useFee() {
  const { minor, currency } = hospital.fees.secondOpinion;
  const format = new Intl.NumberFormat(intlLocale(useLocale()), {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

export function Costs() {
  const t = useTranslations('public.howItGoes');
  const { charged } = hospital.fees.secondOpinion;
  return (
    <Surface tone="warm" className="space-y-3">
      <h2 className="text-lead">{t('feeTitle')}</h2>
      <p>{t('feeText', { fee: useFee() })}</p>
      <p>{t(charged === 'whenRecordsAreComplete' ? 'feeWhenComplete' : 'feeWhenReleased')}</p>
    </Surface>
  );
}
