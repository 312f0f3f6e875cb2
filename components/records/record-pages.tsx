import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Foreign } from '@/components/ui/foreign';
import { Part } from '@/components/workspace/part';
import type { OneRecord } from '@/lib/records/read-record';
import { toldReason } from '@/lib/records/reasons';

type File = OneRecord['files'][number];

/** Each page of each file, in order; a photo is one, however large it can be had. */
const sheetsOf = (files: File[]) =>
  files.flatMap((file) => {
    const pages = file.mediaType?.startsWith('image/') || !file.previewId ? 1 : Math.max(1, file.pages ?? 1);
    return Array.from({ length: pages }, (_, at) => ({ file, page: at + 1 }));
  });

function Sheet({ file, page, label }: { file: File; page: number; label: string }) {
  const t = useTranslations('records');
  if (file.state !== 'ready') return <p>{t(`reasons.${toldReason(file.reason, 'notScanned')}`)}</p>;
  if (!file.previewId) return <p className="text-quiet">{t('one.noPreview')}</p>;
  return (
    // Next's own picture would keep copies of what only this reader may see.
    // oxlint-disable-next-line next/no-img-element
    <img
      src={`/api/records/${file.id}/preview?page=${page}`}
      alt={label}
      className="mx-auto max-h-[120vh] min-h-64 w-full rounded-control border border-line bg-sunken object-contain"
    />
  );
}

/** A photo is handed out as we drew it; everything else is whatever was sent. */
const isAsSent = ({ mediaType, previewId }: File) => !(previewId && mediaType?.startsWith('image/'));

function Download({ file }: { file: File }) {
  const t = useTranslations('records.one');
  return (
    <div className="space-y-1 wrap-anywhere">
      <p>
        <a href={`/api/records/${file.id}/original`} download className="inline-flex min-h-11 items-center">
          {t('download')}
        </a>{' '}
        <span className="text-small text-quiet">
          <Foreign>{file.name}</Foreign>
        </span>
      </p>
      {isAsSent(file) && <p className="measure text-small text-quiet">{t('asSent')}</p>}
    </div>
  );
}

type Props = { files: File[]; at: number; path: string };

/** The pages of a paper one at a time, with links and no script. */
export function RecordPages({ files, at, path }: Props) {
  const t = useTranslations('records.one');
  const sheets = sheetsOf(files);
  const index = Math.min(Math.max(at, 1), sheets.length) - 1;
  const sheet = sheets[index];
  if (!sheet) return null;
  const count = { page: String(index + 1), total: String(sheets.length) };
  const label = t(sheet.file.mediaType?.startsWith('image/') ? 'photo' : 'page', count);
  return (
    <Part id="pages" title={t('pages')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="tabular-nums">{label}</p>
        <div className="flex flex-wrap gap-3">
          {index > 0 && (
            <ButtonLink tone="quiet" size="small" href={`${path}?page=${index}#pages`}>
              {t('previous')}
            </ButtonLink>
          )}
          {index < sheets.length - 1 && (
            <ButtonLink tone="quiet" size="small" href={`${path}?page=${index + 2}#pages`}>
              {t('next')}
            </ButtonLink>
          )}
        </div>
      </div>
      <Sheet {...sheet} label={label} />
      {sheet.file.state === 'ready' && <Download file={sheet.file} />}
    </Part>
  );
}
