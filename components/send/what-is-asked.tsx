import { useLocale, useMessages, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Isolate } from '@/components/ui/foreign';
import { hospital } from '@/lib/hospital/profile';
import { momentIn } from '@/lib/people/moments';
import type { Visit } from '@/lib/records/links/read-visit';

/** What a letter says, and not a word more. */
export function WhatIsAsked({ visit: { codes, number, initials, expiresAt } }: { visit: Visit }) {
  const t = useTranslations('send');
  const records = useTranslations('public.records');
  const own = useTranslations('documents.names');
  const { names } = useMessages().documents;
  const locale = useLocale();
  return (
    <section className="space-y-4">
      <Facts
        facts={[
          { term: t('patient'), detail: <bdi>{initials}</bdi> },
          ...(number ? [{ term: t('letter'), detail: <Isolate>{number}</Isolate> }] : []),
          { term: t('until'), detail: momentIn(expiresAt, locale, hospital.timeZone) },
        ]}
      />
      <h2>{t('askedFor')}</h2>
      <ul className="list-disc space-y-1 ps-6">
        {codes.map((code) => (
          <li key={code}>{code in names ? own(code as keyof typeof names) : records(code)}</li>
        ))}
      </ul>
      <p className="measure">{t('images')}</p>
    </section>
  );
}
