import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { StateWord } from '@/components/ui/state-word';
import { Part } from '@/components/workspace/part';
import { dayIn } from '@/lib/people/moments';
import type { ListedRecord } from '@/lib/records/list-records';
import { RecordState } from './record-state';
import { RecordTitle } from './record-title';
import { useRecordWords } from './use-record-words';

type Shown = { path: string; timeZone: string };

function Picture({ picture }: Pick<ListedRecord, 'picture'>) {
  if (!picture)
    return (
      <span className="flex size-20 shrink-0 items-center justify-center rounded-control border border-line text-quiet">
        <Icon name="document" size="large" />
      </span>
    );
  return (
    // Next's own picture would keep copies of what only this reader may see.
    // oxlint-disable-next-line next/no-img-element
    <img
      src={`/api/records/${picture}/thumbnail`}
      alt=""
      width={80}
      height={80}
      loading="lazy"
      className="size-20 shrink-0 rounded-control border border-line bg-sunken object-cover"
    />
  );
}

function Arrived({ record, path, timeZone }: Shown & { record: ListedRecord }) {
  const t = useTranslations('records');
  const locale = useLocale();
  const { what, holds, sender } = useRecordWords();
  const { study } = record;
  return (
    <li className="flex gap-4 py-4">
      <Picture picture={record.picture} />
      <div className="min-w-0 flex-1 space-y-1">
        <p>
          <Link href={`${path}/${record.id}`} className="inline-flex min-h-11 items-center font-semibold">
            <span className="min-w-0 wrap-anywhere">
              <RecordTitle record={record} />
            </span>
          </Link>
        </p>
        <p>{holds(record)}</p>
        {study?.description && (
          <p className="text-small text-quiet wrap-anywhere">
            <Foreign>{study.description}</Foreign>
          </p>
        )}
        <p className="text-small text-quiet">
          {sender(record)} · {t('arrived.received', { day: dayIn(record.receivedAt, locale, timeZone) })}
        </p>
        <p className="flex flex-wrap gap-x-6 gap-y-1">
          <RecordState state={record.state} />
          {what(record) === null && record.state !== 'bad' && (
            <Link href={`${path}/${record.id}#describe`} className="font-semibold">
              {t('arrived.name')}
            </Link>
          )}
          {study && study.differs.length > 0 && <StateWord tone="caution">{t('differs.title')}</StateWord>}
        </p>
      </div>
    </li>
  );
}

type Props = Shown & { records: ListedRecord[]; checking: number };

/** What has arrived, in plain words, the latest first. */
export function ArrivedPart({ records, checking, ...shown }: Props) {
  const t = useTranslations('records.arrived');
  return (
    <Part id="arrived" title={t('title')}>
      {checking > 0 && (
        <StateWord tone="info" icon="clock">
          {t('scanning', { count: checking })}
        </StateWord>
      )}
      {records.length === 0 && checking === 0 && <p className="text-quiet">{t('none')}</p>}
      {records.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {records.map((record) => (
            <Arrived key={record.id} record={record} {...shown} />
          ))}
        </ul>
      )}
    </Part>
  );
}
