import { useTranslations } from 'next-intl';
import type { OrderFile } from '@/lib/records/orders/order-view';

const shown = 30;

/** A photo is one page, however large it can be had. */
const pagesOf = ({ mediaType, pages }: OrderFile) => (mediaType?.startsWith('image/') ? 1 : Math.max(1, pages ?? 1));

/** The last part of the path that a device gave it. */
export const fileName = (name: string) => `\u2068${name.split('/').at(-1) ?? name}\u2069`;

function Pictures({ file }: { file: OrderFile }) {
  const t = useTranslations('orders.one');
  const count = pagesOf(file);
  const numbers = Array.from({ length: Math.min(count, shown) }, (_, at) => at + 1);
  return (
    <>
      {numbers.map((page) => (
        // oxlint-disable-next-line next/no-img-element -- bytes behind the sign-in, which no optimizer may keep
        <img
          key={page}
          src={`/api/records/${file.id}/preview?page=${page}`}
          alt={t('page', { page: String(page), name: fileName(file.name) })}
          loading="lazy"
          className="min-h-48 w-full rounded-control border border-line bg-sunken object-contain"
        />
      ))}
      {count > shown && <p className="text-small text-quiet">{t('more', { count: count - shown })}</p>}
    </>
  );
}

/** Every page of some files as a picture, and the files themselves. */
export function FilePages({ files }: { files: OrderFile[] }) {
  const t = useTranslations('orders.one');
  return files.map((file) => (
    <div key={file.id} className="space-y-3">
      {file.previewId && <Pictures file={file} />}
      <p>
        <a href={`/api/records/${file.id}/original`} download className="inline-flex min-h-11 items-center">
          {t('download', { name: fileName(file.name) })}
        </a>
      </p>
    </div>
  ));
}
