import { useLocale, useTranslations } from 'next-intl';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Initials } from '@/components/ui/initials';
import { now } from '@/lib/clock';
import { hospital } from '@/lib/hospital/profile';
import { isOpen, nextOpening } from '@/lib/hospital/working-time';
import { momentIn } from '@/lib/people/moments';
import { showPhone } from '@/lib/people/phones';

type Props = { name?: string; timeZone: string };

/** Who answers for this case, and when they are there by the reader's clock. */
export function YourPerson({ name, timeZone }: Props) {
  const t = useTranslations('journey');
  const locale = useLocale();
  const { phone } = hospital.internationalService;
  const opening = momentIn(nextOpening(now(), hospital), locale, timeZone);
  return (
    <section className="space-y-3">
      <h2>{t('person')}</h2>
      {name ? (
        <p className="flex items-center gap-4">
          <Initials name={name} />
          <span className="font-semibold">
            <Foreign>{name}</Foreign>
          </span>
        </p>
      ) : (
        <p>{t('noPerson')}</p>
      )}
      <p>
        <a href={`tel:${phone}`} className="inline-flex min-h-11 items-center">
          <Isolate>{showPhone(phone)}</Isolate>
        </a>
      </p>
      <p>{isOpen(now(), hospital) ? t('openNow') : t('opensAt', { there: opening })}</p>
    </section>
  );
}
