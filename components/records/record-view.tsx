import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FormWords } from '@/components/forms/words';
import { BackLink } from '@/components/ui/back-link';
import { Facts } from '@/components/ui/facts';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { CaseForm } from '@/components/workspace/case-form';
import { Folded, Part } from '@/components/workspace/part';
import type { FormAction } from '@/lib/forms/form-state';
import { dayIn } from '@/lib/people/moments';
import type { ListedRecord } from '@/lib/records/list-records';
import type { OneRecord } from '@/lib/records/read-record';
import { DescribeForm } from './describe-form';
import { useDescribing } from './describing';
import { PartWords } from './part-words';
import { RecordPages } from './record-pages';
import { RecordState } from './record-state';
import { RecordTitle } from './record-title';
import { SeriesPart } from './series-part';
import { useRecordWords } from './use-record-words';

/** The name or the birth date in a study is not the patient's: said, and left to a person. */
export function Differs({ study }: Pick<ListedRecord, 'study'>) {
  const t = useTranslations('records.differs');
  const { day } = useRecordWords();
  if (!study || study.differs.length === 0) return null;
  return (
    <Notice tone="caution" title={t('title')}>
      {study.differs.includes('twoPatients') && <p>{t('two')}</p>}
      {study.differs.includes('name') && study.patientNames[0] && (
        <p>{t('name', { name: `\u2068${study.patientNames[0]}\u2069` })}</p>
      )}
      {study.differs.includes('birthDate') && study.patientBirth && (
        <p>{t('birth', { day: day(study.patientBirth) })}</p>
      )}
      <p>{t('hint')}</p>
    </Notice>
  );
}

function RecordFacts({ record, timeZone }: { record: ListedRecord; timeZone: string }) {
  const t = useTranslations('records.one');
  const locale = useLocale();
  const { what, holds, from, day } = useRecordWords();
  const facts = [
    { term: t('what'), detail: what(record) ?? <Foreign>{record.name}</Foreign> },
    { term: t('made'), detail: record.madeOn ? day(record.madeOn) : t('noDay') },
    { term: t('holds'), detail: holds(record) },
    { term: t('received'), detail: dayIn(record.receivedAt, locale, timeZone) },
    { term: t('sender'), detail: from(record) },
  ];
  const description = record.study?.description;
  if (description) facts.splice(2, 0, { term: t('description'), detail: <Foreign>{description}</Foreign> });
  return (
    <Part id="facts" title={t('facts')} count={<RecordState state={record.state} />}>
      <Facts facts={facts} />
    </Part>
  );
}

function Describe({ record, programme, action }: { record: ListedRecord; programme: string; action: FormAction }) {
  const t = useTranslations('records.describe');
  const known = useDescribing(record, programme);
  return (
    <div id="describe" className="scroll-mt-4">
      <Folded title={t('title')} open={record.code === null}>
        <PartWords part="describe">
          <DescribeForm action={action} known={known} />
        </PartWords>
      </Folded>
    </div>
  );
}

function Withdraw({ record, action }: { record: ListedRecord; action: FormAction }) {
  const t = useTranslations('records.one');
  return (
    <Folded title={t('withdraw')}>
      <p className="measure">{t('withdrawHint')}</p>
      <FormWords>
        <CaseForm
          action={action}
          submitLabel={t('withdrawYes')}
          hidden={{ recordId: record.id }}
          scope="withdraw"
          tone="danger"
        />
      </FormWords>
    </Folded>
  );
}

type Props = {
  one: OneRecord;
  found: { reference: string; programme: string };
  /** Which page is open. */
  at: number;
  /** Where all records of the case stand. */
  records: string;
  timeZone: string;
  describe?: FormAction;
  withdraw?: FormAction;
  children?: ReactNode;
};

function Head({ record, records, reference }: { record: ListedRecord; records: string; reference: string }) {
  const t = useTranslations('records');
  return (
    <header className="space-y-2">
      <BackLink href={records}>{t('toRecords')}</BackLink>
      <h1>
        <RecordTitle record={record} />
      </h1>
      <p className="text-quiet">
        <Isolate>{reference}</Isolate>
      </p>
    </header>
  );
}

/** One record: what it is, its pages or series, and what can be said of it. */
export function RecordView({ one, found, at, records, timeZone, describe, withdraw, children }: Props) {
  const { record, files, series } = one;
  return (
    <div className="max-w-[56rem] space-y-8">
      <Head record={record} records={records} reference={found.reference} />
      <div className="space-y-10">
        <Differs study={record.study} />
        <RecordFacts record={record} timeZone={timeZone} />
        <RecordPages files={files} at={at} path={`${records}/${record.id}`} />
        <SeriesPart series={series} />
        {describe && <Describe record={record} programme={found.programme} action={describe} />}
        {children}
        {withdraw && <Withdraw record={record} action={withdraw} />}
      </div>
    </div>
  );
}
