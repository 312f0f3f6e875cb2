import { useLocale, useTranslations } from 'next-intl';
import type { RecordCode } from '@/lib/hospital/schema';
import { intlLocale } from '@/lib/i18n/locales';
import { dayIn } from '@/lib/people/moments';
import type { ListedRecord } from '@/lib/records/list-records';
import { kindOfStudy, partOfStudy } from '@/lib/records/study-words';

/** Names of records, days and senders in the reader's language. */
export function useRecordWords() {
  const t = useTranslations();
  const locale = useLocale();

  const named = (code: string) =>
    code === 'other' ? t('records.describe.other') : t(`public.records.${code as RecordCode}`);

  /** "MRI of the head"; nothing for a paper that nobody has named. */
  function what({ study, code }: ListedRecord) {
    if (!study) return code ? named(code) : null;
    const modality = t(`records.study.modalities.${kindOfStudy(study.series)}`);
    const part = partOfStudy(study.series);
    return part ? t('records.study.named', { modality, part: t(`records.study.parts.${part}`) }) : modality;
  }

  /** "4 series, 612 images" */
  function holds({ study, kind, pages, files }: ListedRecord) {
    const counts = study
      ? [
          t('records.arrived.series', { count: study.series.length }),
          t('records.arrived.images', { count: study.images }),
        ]
      : kind === 'document' && pages > 0
        ? [t('records.arrived.pages', { count: pages })]
        : [t('records.arrived.files', { count: files })];
    return new Intl.ListFormat(intlLocale(locale), { style: 'narrow' }).format(counts);
  }

  function sender({ sender: sent }: ListedRecord) {
    if (sent.by === 'phone') return t('records.arrived.byPhone');
    if (sent.by === 'other') return t('records.arrived.byOther');
    return t(sent.by === 'person' ? 'records.arrived.ofPatient' : 'records.arrived.byLink', {
      name: `\u2068${sent.name}\u2069`,
    });
  }

  /** The bare name, where something says already that it is the sender. */
  const from = (record: ListedRecord) =>
    'name' in record.sender ? `\u2068${record.sender.name}\u2069` : sender(record);

  /** A day of a paper has no hour and no zone. */
  const day = (at: Date) => dayIn(at, locale, 'UTC');

  return { named, what, holds, sender, from, day };
}
