import { useLocale } from 'next-intl';
import { intlLocale } from '@/lib/i18n/locales';

type Money = { minor: number; currency: string };

/** Whole units of a currency with the currency's code: `$` alone is the money of twenty countries. */
export function useMoney() {
  const locale = intlLocale(useLocale());
  return ({ minor, currency }: Money) => {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      trailingZeroDisplay: 'stripIfInteger',
    });
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    return format.format(minor / 10 ** digits);
  };
}
