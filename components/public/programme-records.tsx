import { useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';
import type { Hospital, ProgrammeCode } from '@/lib/hospital/schema';
import { BulletList } from './bullet-list';

type Records = Hospital['programmes'][ProgrammeCode]['records'];

function RecordList({ title, records }: { title: string; records: Records }) {
  const t = useTranslations('public');
  const lines = records.map(({ code, withinDays: days }) => (
    <>
      {t(`records.${code}`)}{' '}
      <span className="text-quiet">({days ? t('programmes.notOlder', { days }) : t('programmes.anyAge')})</span>
    </>
  ));
  return (
    <div className="space-y-3">
      <h3>{title}</h3>
      <BulletList lines={lines} />
    </div>
  );
}

/** What to send: what we cannot do without first, then what helps. */
export function ProgrammeRecords({ programme }: { programme: ProgrammeCode }) {
  const t = useTranslations('public.programmes');
  const { records } = hospital.programmes[programme];
  return (
    <section className="space-y-6">
      <h2>{t('sendTitle')}</h2>
      <div className="grid gap-x-16 gap-y-8 md:grid-cols-2">
        <RecordList title={t('sendRequired')} records={records.filter(({ required }) => required)} />
        <RecordList title={t('sendWelcome')} records={records.filter(({ required }) => !required)} />
      </div>
      <p className="measure">{t('sendNote')}</p>
    </section>
  );
}
