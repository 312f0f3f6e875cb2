import { useTranslations } from 'next-intl';
import { programmeCodes } from '@/lib/hospital/schema';
import { BulletList } from './bullet-list';
import { useMeasure } from './measure-names';

const forAll = ['all1', 'all2', 'all3', 'all4'] as const;

/** What we will count, for everybody and by programme. */
export function OutcomeMeasures() {
  const t = useTranslations();
  const measure = useMeasure();
  return (
    <section className="space-y-4">
      <h2>{t('outcomes.measures.title')}</h2>
      <BulletList lines={forAll.map((code) => measure(code))} />
      <dl className="divide-y divide-line border-y border-line">
        {programmeCodes.map((code) => (
          <div key={code} className="py-3">
            <dt className="font-semibold">{t(`public.programmes.${code}.name`)}</dt>
            <dd>{measure(code)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
