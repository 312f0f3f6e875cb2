import { useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import type { ListedRecord } from '@/lib/records/list-records';
import { useRecordWords } from './use-record-words';

/** "MRI of the head, 3 March 2026"; a paper without a name is called as its file is. */
export function RecordTitle({ record }: { record: ListedRecord }) {
  const t = useTranslations('records.arrived');
  const { what, day } = useRecordWords();
  const known = what(record);
  if (known === null) return <Foreign>{record.name.split('/').at(-1)}</Foreign>;
  return record.madeOn ? t('made', { what: known, day: day(record.madeOn) }) : known;
}
