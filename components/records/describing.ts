import { useLocale, useTranslations } from 'next-intl';
import { recordCodes } from '@/lib/hospital/schema';
import { calendars, monthNames } from '@/lib/people/birth-dates';
import { wantedFor } from '@/lib/records/checklist';
import type { ListedRecord } from '@/lib/records/list-records';
import type { Describing } from './describe-form';
import { useRecordWords } from './use-record-words';

function dayParts(madeOn: Date | null): Describing['made'] {
  if (!madeOn) return {};
  const [year, month, day] = madeOn.toISOString().slice(0, 10).split('-').map(Number);
  return { Day: String(day), Month: String(month), Year: String(year) };
}

/** What the form about a record offers: first what this programme asks for, then all else that a record can be. */
export function useDescribing(record: ListedRecord, programme: string): Describing {
  const t = useTranslations('records');
  const locale = useLocale();
  const { named } = useRecordWords();
  const wanted = wantedFor(programme).map(({ code }) => code);
  const others = recordCodes.filter((code) => !wanted.includes(code));
  const option = (value: string) => ({ value, label: named(value) });
  return {
    recordId: record.id,
    code: record.code,
    made: dayParts(record.madeOn),
    hasOwnDay: record.study !== null && record.madeOn !== null,
    options: [
      { label: t('needs.title'), options: wanted.map(option) },
      { label: t('describe.other'), options: [...others, 'other'].map(option) },
    ],
    months: calendars.map((calendar) => monthNames(calendar, locale)),
  };
}
