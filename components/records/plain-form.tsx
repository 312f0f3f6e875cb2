import { useLocale, useTranslations } from 'next-intl';
import { control } from '@/components/forms/field-parts';
import { Button } from '@/components/ui/button';
import { uploads } from '@/lib/hospital/uploads';
import { bytesIn } from './upload/figures';

type Props = { reference?: string; order?: string; back: string };

/** A form that any browser sends. It goes to a door of its own, because an action would hold the files in memory. */
export function PlainForm({ reference, order, back }: Props) {
  const t = useTranslations('records.send');
  const locale = useLocale();
  return (
    <form method="post" action="/api/uploads/form" encType="multipart/form-data" className="space-y-5">
      <input type="hidden" name="back" value={back} />
      {reference && <input type="hidden" name="reference" value={reference} />}
      {order && <input type="hidden" name="order" value={order} />}
      <div className="space-y-2">
        <label htmlFor="files" className="block font-semibold">
          {t('files')}
        </label>
        <p id="files-hint" className="text-quiet">
          {t('simple', { size: bytesIn(locale, uploads.largest.form) })}
        </p>
        <input
          id="files"
          type="file"
          name="files"
          multiple
          required
          aria-describedby="files-hint"
          className={control}
        />
      </div>
      <Button type="submit">{t('submit')}</Button>
    </form>
  );
}
