import { useMessages, useTranslations } from 'next-intl';
import { isolated } from '@/components/ui/foreign';
import { Surface } from '@/components/ui/surface';
import { hospital } from '@/lib/hospital/profile';
import { BulletList } from './bullet-list';
import { useMoney } from './money';
import { numbered } from './numbered';
import { WhenCharged } from './when-charged';

function Charging() {
  const t = useTranslations('fees.opinion');
  return (
    <div className="space-y-1 measure">
      <h3>{t('whenTitle')}</h3>
      <WhenCharged />
      <p>{t('notPossible')}</p>
    </div>
  );
}

/** The one price that we can name beforehand, with what it covers. */
export function OpinionFee() {
  const t = useTranslations('fees.opinion');
  const words = useMessages().fees.opinion;
  return (
    <Surface tone="warm" className="space-y-6">
      <h2>{t('title', { fee: isolated(useMoney()(hospital.fees.secondOpinion)) })}</h2>
      <div className="grid gap-x-16 gap-y-6 md:grid-cols-2">
        <div className="space-y-3">
          <h3>{t('includedTitle')}</h3>
          <BulletList lines={numbered(words, 'included')} />
        </div>
        <div className="space-y-3">
          <h3>{t('notIncludedTitle')}</h3>
          <BulletList lines={numbered(words, 'notIncluded')} />
        </div>
      </div>
      <Charging />
    </Surface>
  );
}
