import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Surface } from '@/components/ui/surface';
import { hospital } from '@/lib/hospital/profile';
import type { Hospital } from '@/lib/hospital/schema';
import { intlLocale } from '@/lib/i18n/locales';

type Certificate = Hospital['certificates'][number];

function One({ name, issuer, number, validUntil, verify }: Certificate) {
  const t = useTranslations('accreditation.certificates');
  const day = new Intl.DateTimeFormat(intlLocale(useLocale()), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <div className="space-y-2">
      <h3>
        <Foreign>{name}</Foreign>
      </h3>
      <Facts
        facts={[
          { term: t('issuer'), detail: <Foreign>{issuer}</Foreign> },
          { term: t('number'), detail: <Isolate>{number}</Isolate> },
          { term: t('validUntil'), detail: day.format(new Date(validUntil)) },
          { term: t('verify'), detail: <a href={verify}>{new URL(verify).host}</a> },
        ]}
      />
    </div>
  );
}

/** What others have certified; without any, that is said in so many words. */
export function Certificates({ demo }: { demo: boolean }) {
  const t = useTranslations('accreditation.certificates');
  return (
    <Surface tone="warm" className="space-y-4 self-start">
      <h2>{t('title')}</h2>
      {hospital.certificates.map((certificate) => (
        <One key={certificate.number} {...certificate} />
      ))}
      {hospital.certificates.length === 0 && <p>{t('none')}</p>}
      {demo && <p>{t('demo', { hospital: hospital.name })}</p>}
    </Surface>
  );
}
