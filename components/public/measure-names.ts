import { useTranslations } from 'next-intl';
import type { MeasureCode } from '@/lib/hospital/outcomes-schema';
import { hospital } from '@/lib/hospital/profile';

/** What is counted, in words, with the days after which we look. */
export function useMeasure() {
  const t = useTranslations('outcomes.measures');
  const days: Partial<Record<MeasureCode, number>> = hospital.outcomes.days;
  return (code: MeasureCode) => t(code, { days: days[code] ?? 0 });
}
